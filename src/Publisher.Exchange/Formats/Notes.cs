using System.Globalization;
using Publisher.Exchange.Segments;

namespace Publisher.Exchange.Formats;

/// <summary>What translators are told beside a text: what each placeholder stands for, and the stamp of the export.</summary>
internal static class Notes
{
    public static IEnumerable<string> Of(Segment segment, bool withCodes)
    {
        foreach (var code in withCodes ? segment.Source.Codes : [])
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"<{code.Number}{(code.Closing is null ? "/" : "")}> = {Meaning(code)}");
        }
        yield return segment.Stamp.ToString();
    }

    /// <summary>Breaks have no spelling of their own to show.</summary>
    public static string Meaning(InlineCode code) => code.Kind switch
    {
        CodeKind.LineBreak => "line break",
        CodeKind.BlockBreak => "new paragraph",
        _ => code.Shown,
    };
}
