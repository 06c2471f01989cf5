using System.Globalization;
using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>
/// Writes what is within a block of code: its tokens, its lines where they have numbers or are set off. Numbers are left to the
/// style sheet, which takes them from an attribute: they are neither selected nor copied with the code.
/// </summary>
internal static class CodeWriter
{
    /// <summary>Bytes of the markup about one token, by measure.</summary>
    public const int TokenSize = 28;

    public static void WriteTitle(XhtmlContext context, string title)
    {
        if (title.Length > 0)
        {
            context.Writer.Line().Start("div", "code-title");
            context.Text(title);
            context.Writer.End();
        }
    }

    /// <summary>Classes of the block: lines in columns of their own, greys for inks, lines that are kept as they are.</summary>
    public static string ClassesOf(CodeBlock code, CodeDisplay display, CodeTheme theme)
    {
        var classes = (display.FirstNumber is null ? "" : "counted") + (theme == CodeTheme.Mono && !code.Tokens.IsEmpty ? " greys" : "");
        return display.Wrap || code.Attributes.HasClass("no-wrap") ? classes.Trim() : $"{classes} no-wrap".Trim();
    }

    public static void Write(XhtmlContext context, CodeBlock code, CodeDisplay display)
    {
        if (display is { FirstNumber: null, Marked.IsEmpty: true })
        {
            WriteTokens(context, code, 0, code.Text.Length, 0);
            return;
        }
        var (start, next, line) = (0, 0, 0);
        while (start <= code.Text.Length)
        {
            var end = code.Text.IndexOf('\n', start);
            end = end < 0 ? code.Text.Length : end;
            context.Writer.Start("span", display.Marked.Contains(++line) ? "line marked" : "line");
            context.Writer.OptionalAttribute("data-line", (display.FirstNumber + line - 1)?.ToString(CultureInfo.InvariantCulture));
            next = WriteTokens(context, code, start, end, next);
            context.Writer.End();
            if (end < code.Text.Length)
            {
                context.Writer.Text("\n");
            }
            start = end + 1;
        }
    }

    /// <summary>Writes from the token <paramref name="next"/> on; returns the first one beyond <paramref name="end"/>.</summary>
    private static int WriteTokens(XhtmlContext context, CodeBlock code, int start, int end, int next)
    {
        for (; next < code.Tokens.Length && code.Tokens[next].Start < end; next++)
        {
            var token = code.Tokens[next];
            if (ClassOf(token.Kind) is not { } name)
            {
                continue;
            }
            WriteText(context, code.Text, start, token.Start);
            context.Writer.Start("span", name);
            WriteText(context, code.Text, token.Start, token.End);
            context.Writer.End();
            start = token.End;
        }
        WriteText(context, code.Text, start, end);
        return next;
    }

    /// <summary>Full-width characters stand apart: the style sheet gives each of them two columns.</summary>
    private static void WriteText(XhtmlContext context, string text, int start, int end)
    {
        while (start < end)
        {
            var isWide = IsFullWidth(text[start]);
            var next = start + 1;
            while (next < end && IsFullWidth(text[next]) == isWide)
            {
                next++;
            }
            if (isWide)
            {
                context.Writer.Start("span", "full-width");
            }
            context.Text(text[start..next]);
            if (isWide)
            {
                context.Writer.End();
            }
            start = next;
        }
    }

    /// <summary>Ideographs, kana, hangul and full-width forms of the first plane (UAX #11: W and F), whose fonts make them one em wide.</summary>
    private static bool IsFullWidth(char character) => character is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\u303E'
        or >= '\u3041' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F'
        or >= '\uFF01' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6';

    /// <summary>Null for what looks like plain code.</summary>
    private static string? ClassOf(TokenKind kind) => kind switch
    {
        TokenKind.Comment => "tok-c",
        TokenKind.String => "tok-s",
        TokenKind.Number or TokenKind.Constant => "tok-n",
        TokenKind.Keyword => "tok-k",
        TokenKind.Type => "tok-t",
        TokenKind.Function => "tok-f",
        TokenKind.Tag => "tok-g",
        TokenKind.Attribute => "tok-a",
        TokenKind.Inserted => "tok-i",
        TokenKind.Deleted => "tok-d",
        TokenKind.Heading => "tok-h",
        TokenKind.Invalid => "tok-e",
        _ => null,
    };
}
