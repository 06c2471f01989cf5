using System.Globalization;
using System.Text;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>Readings in the manuscripts' spelling: <c>{漢字|かん|じ}</c>, or <c>[北京]{ruby="běi jīng"}</c> where that does not serve.</summary>
internal static class RubyText
{
    /// <summary>The grammar looks no farther for the closing brace.</summary>
    private const int LongestBraces = 190;

    public static IEnumerable<string> Runs(Ruby ruby)
    {
        var run = new List<RubySegment>();
        foreach (var segment in ruby.Segments)
        {
            var isSingle = segment.Reading.Length > 0 && new StringInfo(segment.Base).LengthInTextElements == 1;
            if (isSingle)
            {
                run.Add(segment);
                continue;
            }
            yield return Write(run);
            run.Clear();
            yield return segment.Reading.Length == 0 ? MarkdownText.Escape(segment.Base) : Write([segment]);
        }
        yield return Write(run);
    }

    private static string Write(List<RubySegment> segments)
    {
        if (segments.Count == 0)
        {
            return "";
        }
        var text = string.Concat(segments.Select(segment => segment.Base));
        var readings = string.Join('|', segments.Select(segment => segment.Reading.Replace('|', '｜')));
        var braces = $"{{{text}|{readings}}}";
        var fits = braces.Length < LongestBraces && text.EnumerateRunes().All(IsBase) && !readings.AsSpan().ContainsAny("{}\n\\");
        return fits ? braces : $"[{MarkdownText.Escape(text)}]{AttributeText.Of(AttributeText.Pair("ruby", readings), null)}";
    }

    /// <summary>Han and kana, which alone may stand in braces; rarer planes are spelt with brackets.</summary>
    private static bool IsBase(Rune rune) => rune.Value is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0x3041 and <= 0x3096
        or >= 0x30A1 and <= 0x30FA or 0x3005;
}
