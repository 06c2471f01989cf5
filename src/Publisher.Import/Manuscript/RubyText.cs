using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Publisher.Markdown;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>Readings in the manuscripts' spelling: <c>{漢字|かん|じ}</c>, or <c>[北京]{ruby="běi jīng"}</c> where that does not serve.</summary>
internal static class RubyText
{
    /// <summary>The grammar looks no farther for the closing brace.</summary>
    private const int LongestBraces = 190;

    public static IEnumerable<string> Runs(Ruby ruby) => Whole(ruby) is { } whole ? [whole] : Pieces(ruby);

    /// <summary>One spelling for all, where the reader finds the gaps in it again: by character, or by word.</summary>
    private static string? Whole(Ruby ruby)
    {
        var isByCharacter = ruby.Segments.All(segment => new StringInfo(segment.Base).LengthInTextElements == 1);
        if (isByCharacter && ruby.Kind == RubyKind.Jukugo && ruby.Segments.All(segment => segment.Reading.Length > 0))
        {
            return Bracketed([.. ruby.Segments], "|", ["jukugo"]);
        }
        var gaps = ruby.Segments.Where(segment => segment.Reading.Length == 0).Select(segment => segment.Base).ToList();
        if (gaps.Count == 0)
        {
            return null;
        }
        if (isByCharacter && Braces([.. ruby.Segments]) is { } braces)
        {
            return braces;
        }
        var readings = ruby.Segments.Where(segment => segment.Reading.Length > 0).ToList();
        var isByWord = gaps.TrueForAll(gap => gap == " ") && readings.Count == gaps.Count + 1 && readings.TrueForAll(word => !word.Reading.Contains(' ', StringComparison.Ordinal));
        return isByWord ? Bracketed([.. ruby.Segments], " ", [])
            : isByCharacter && readings.Count > 1 && gaps.TrueForAll(gap => char.IsPunctuation(gap[0])) ? Bracketed([.. ruby.Segments], "|", []) : null;
    }

    private static IEnumerable<string> Pieces(Ruby ruby)
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
            yield return segment.Reading.Length == 0 ? MarkdownText.Escape(segment.Base, beforeLink: true) : Write([segment]);
        }
        yield return Write(run);
    }

    private static string Write(List<RubySegment> segments)
    {
        if (segments.Count == 0)
        {
            return "";
        }
        return Braces(segments) ?? Bracketed(segments, "|", []);
    }

    private static string? Braces(List<RubySegment> segments)
    {
        var text = string.Concat(segments.Select(segment => segment.Base));
        var readings = string.Join('|', segments.Select(Reading));
        var braces = $"{{{text}|{readings}}}";
        return braces.Length < LongestBraces && text.EnumerateRunes().All(IsBase) && !readings.AsSpan().ContainsAny("{}\n\\") ? braces : null;
    }

    private static string Bracketed(List<RubySegment> segments, string separator, ImmutableArray<string> classes)
    {
        var text = string.Concat(segments.Select(segment => segment.Base));
        var readings = string.Join(separator, segments.Where(segment => segment.Reading.Length > 0).Select(Reading));
        return $"[{MarkdownText.Escape(text, beforeLink: true)}]{AttributeText.Of(AttributeText.Pair("ruby", readings) with { Classes = classes }, null)}";
    }

    private static string Reading(RubySegment segment) => segment.Reading.Replace('|', '｜');

    /// <summary>Han and kana, which alone may stand in braces; rarer planes are spelt with brackets.</summary>
    private static bool IsBase(Rune rune) => rune.Value is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0x3041 and <= 0x3096
        or >= 0x30A1 and <= 0x30FA or 0x3005;
}
