using System.Globalization;

namespace Publisher.Parsing.Conversion;

/// <summary>Ids that conversion writes where files of their own would be paired otherwise.</summary>
internal static class PairId
{
    private const string Prefix = "pair-";

    public static string Of(int number) => Prefix + number.ToString(CultureInfo.InvariantCulture);

    public static bool Is(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(id.AsSpan(Prefix.Length), out _);
}
