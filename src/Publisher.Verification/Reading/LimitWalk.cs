using UglyToad.PdfPig.Tokens;

namespace Publisher.Verification.Reading;

/// <summary>Looks through one object for values beyond the limits of readers (ISO 19005-2, 6.1.13).</summary>
internal static class LimitWalk
{
    private const int MaximumDepth = 128;

    public static IEnumerable<string> Find(PdfValue value) => Find(value.Token, 0);

    private static IEnumerable<string> Find(IToken? token, int depth)
    {
        switch (token)
        {
            case NumericToken number when Fault(number) is { } fault:
                yield return fault;
                break;
            case StringToken { Data.Length: > 32_767 } or HexToken { Bytes.Length: > 32_767 }:
                yield return "string";
                break;
            case NameToken { Data.Length: > 127 }:
                yield return "name";
                break;
            case ArrayToken array when depth < MaximumDepth:
                foreach (var found in array.Data.SelectMany(item => Find(item, depth + 1)))
                {
                    yield return found;
                }
                break;
            case DictionaryToken or StreamToken when depth < MaximumDepth:
                var entries = token as DictionaryToken ?? ((StreamToken)token).StreamDictionary;
                foreach (var found in entries.Data.SelectMany(entry => Find(entry.Value, depth + 1).Concat(entry.Key.Length > 127 ? ["name"] : [])))
                {
                    yield return found;
                }
                break;
        }
    }

    private static string? Fault(NumericToken number) => number.HasDecimalPlaces
        ? Math.Abs(number.Data) is > 3.403e38 or (> 0 and < 1.175e-38) ? "real number" : null
        : number.Data is > int.MaxValue or < int.MinValue ? "integer" : null;
}
