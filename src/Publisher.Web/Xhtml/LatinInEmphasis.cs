using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>
/// Latin words in emphasised CJK text (T52): they take italics, not what marks the characters about them, and are therefore
/// set apart.
/// </summary>
internal static class LatinInEmphasis
{
    public static bool IsNeeded(LanguageTag language, ImmutableArray<Inline> content) =>
        language.IsCjk && PlainText.Of(content).Any(IsCjkLetter);

    public static void Write(XhtmlContext context, string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var isLatin = IsLatin(text[start]);
            var end = start + 1;
            while (end < text.Length && (IsLatin(text[end]) == isLatin || (isLatin && IsInsideLatin(text, end))))
            {
                end++;
            }
            WriteRun(context, text[start..end], isLatin);
            start = end;
        }
    }

    private static void WriteRun(XhtmlContext context, string run, bool isLatin)
    {
        if (!isLatin)
        {
            context.Text(run);
            return;
        }
        var outer = context.Style;
        context.Style = outer with { Italic = true };
        context.Writer.Start("span", "latin");
        context.Text(run);
        context.Writer.End();
        context.Style = outer;
    }

    private static bool IsLatin(char c) => c < 0x250 && char.IsLetterOrDigit(c);

    /// <summary>Spaces and marks between two Latin words belong to them.</summary>
    private static bool IsInsideLatin(string text, int index)
    {
        var next = index;
        while (next < text.Length && text[next] < 0x80 && !char.IsLetterOrDigit(text[next]))
        {
            next++;
        }
        return next > index && next < text.Length && IsLatin(text[next]);
    }

    /// <summary>Han, kana and hangul (Unicode blocks U+1100-11FF, U+2E80-9FFF without CJK marks, U+AC00-D7AF, U+F900-FAFF, surrogates of planes 2 and 3).</summary>
    private static bool IsCjkLetter(char c) =>
        c is (>= '\u1100' and <= '\u11FF') or (>= '\u2E80' and <= '\u2FDF') or (>= '\u3040' and <= '\u9FFF')
            or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD88F') or '\u3005';
}
