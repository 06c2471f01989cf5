using System.Text;
using Publisher.Exchange.Segments;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Exchange.Merging;

/// <summary>
/// A block of the source with its texts replaced: the lines that a missing translation is made of, without the prefix that
/// they have where they stand.
/// </summary>
internal static class BlockSource
{
    /// <summary>Lines parted by LF.</summary>
    /// <param name="start">Where the block begins; its place on the line decides the prefix.</param>
    public static string Lines(string file, int start, int end, IEnumerable<Translation> translations)
    {
        var text = new StringBuilder();
        var at = start;
        foreach (var translation in translations)
        {
            var span = translation.Segment.Source.Span;
            text.Append(file, at, span.Start - at).Append(translation.Spelt("\n" + LinePrefix.At(file, span.Start)));
            at = span.End;
        }
        text.Append(file, at, end - at);
        var prefix = LinePrefix.At(file, start);
        var lines = text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return string.Join('\n', lines.Select((line, i) => i == 0 ? line : LinePrefix.Strip(line, prefix)));
    }

    /// <summary>Where the lines of a unit begin: notes with their label, rows with their first bar.</summary>
    public static int StartOf(TextUnit unit)
    {
        var span = unit.Source!.Span;
        if (unit.Kind != UnitKind.Note && !IsRow(unit))
        {
            return span.Start;
        }
        var text = span.File!.Text;
        var at = LinePrefix.LineStart(text, span.Start);
        while (at < span.Start && text[at] is ' ' or '\t' or '>')
        {
            at++;
        }
        return at;
    }

    public static int EndOf(TextUnit unit)
    {
        var span = unit.Source!.Span;
        return IsRow(unit) ? LinePrefix.LineEnd(span.File!.Text, span.End) : span.End;
    }

    public static bool IsRow(TextUnit unit) => unit.Kind == UnitKind.Cell && unit.Source!.Blocks is [Division];

    public static bool IsItem(TextUnit unit) => unit.Kind == UnitKind.Item && unit.Source!.Blocks is [Division];
}
