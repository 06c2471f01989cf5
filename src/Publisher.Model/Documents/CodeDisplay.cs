using System.Collections.Immutable;
using System.Globalization;

namespace Publisher.Model.Documents;

/// <summary>
/// How one block of code is shown: what its attributes say, else the book. The names are those of pandoc and of the usual
/// makers of static sites, so that manuscripts can be taken over as they are.
/// </summary>
/// <param name="Title">What stands above the code, as a rule a file name; empty for nothing.</param>
/// <param name="FirstNumber">Number of the first line; null for lines without numbers.</param>
/// <param name="Marked">Lines set off, counted from 1 whatever their numbers are.</param>
/// <param name="Wrap">Lines that are too long go on below.</param>
public sealed record CodeDisplay(string Title, int? FirstNumber, LineSelection Marked, bool Wrap)
{
    /// <summary>Attributes whose value names lines to be set off.</summary>
    public static readonly ImmutableArray<string> MarkKeys = ["highlight", "hl_lines", "hl"];

    private static readonly ImmutableArray<string> NumberNames = ["line-numbers", "number-lines", "numberLines", "numbered", "showLineNumbers", "linenums"];
    private static readonly ImmutableArray<string> PlainNames = ["no-line-numbers"];
    private static readonly ImmutableArray<string> WrapNames = ["wrap"];
    private static readonly ImmutableArray<string> NoWrapNames = ["no-wrap", "nowrap"];
    private static readonly ImmutableArray<string> StartKeys = ["start", "startFrom", "linenums"];

    public static CodeDisplay Of(CodeBlock code, CodeSettings settings)
    {
        var attributes = code.Attributes;
        var hasNumbers = Find(attributes, NumberNames, PlainNames) ?? settings.LineNumbers;
        var start = StartKeys.Select(attributes.Find).Select(NumberOf).FirstOrDefault(number => number is not null);
        var marked = MarkKeys.Select(attributes.Find).Select(LineSelection.Read).FirstOrDefault(lines => lines is not null);
        return new CodeDisplay(attributes.Find("title") ?? "", hasNumbers ? start ?? 1 : null, marked ?? LineSelection.None,
            Find(attributes, WrapNames, NoWrapNames) ?? settings.Wrap);
    }

    /// <summary>Whether a class speaks of how code is shown, and so is no language.</summary>
    public static bool IsDisplayClass(string name) =>
        NumberNames.Contains(name) || PlainNames.Contains(name) || WrapNames.Contains(name) || NoWrapNames.Contains(name);

    private static bool? Find(Attributes attributes, ImmutableArray<string> yes, ImmutableArray<string> no)
    {
        foreach (var name in yes)
        {
            if (attributes.Find(name) is { } value)
            {
                return value is not ("false" or "no" or "0");
            }
        }
        return no.Any(attributes.HasClass) ? false : yes.Any(attributes.HasClass) ? true : null;
    }

    private static int? NumberOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
