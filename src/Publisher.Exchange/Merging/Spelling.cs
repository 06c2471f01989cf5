using System.Collections.Immutable;
using System.Text;
using Publisher.Exchange.Segments;
using Publisher.Markdown;

namespace Publisher.Exchange.Merging;

/// <summary>Spells a translation as the Markdown file must: codes as the file has them, words so that they are read as words.</summary>
/// <param name="find">The code of a number.</param>
/// <param name="lineEnd">What ends a line within a paragraph: the file's line end and the prefix of the block's lines.</param>
internal sealed class Spelling(LineForm form, Func<int, InlineCode> find, string lineEnd)
{
    public string Write(ImmutableArray<Piece> pieces)
    {
        var loose = Loosened(pieces);
        var spelt = loose.Select(Spell).ToArray();
        for (var i = 0; i < spelt.Length; i++)
        {
            if (loose[i].Kind == PieceKind.Open && find(loose[i].Code).Kind is CodeKind.Strong or CodeKind.Emphasis)
            {
                KeepFlanking(loose, spelt, i);
            }
        }
        var text = new StringBuilder();
        for (var i = 0; i < spelt.Length; i++)
        {
            if (text.Length > 0 && text[^1] == '!' && loose[i].Kind != PieceKind.Text && spelt[i].StartsWith('['))
            {
                text.Insert(text.Length - 1, '\\'); // or the link becomes a picture
            }
            text.Append(spelt[i]);
        }
        var line = text.ToString().Trim(' ');
        return form == LineForm.Lines ? MarkdownText.EscapeLineStart(line) : line;
    }

    private string Spell(Piece piece) => piece.Kind switch
    {
        PieceKind.Text => Words(piece.Text),
        PieceKind.Open => OneLine(find(piece.Code).Opening),
        PieceKind.Close => OneLine(find(piece.Code).Closing!),
        _ => Mark(find(piece.Code)),
    };

    /// <summary>Emphasis whose signs would not be read as such where they stand now is spelt as the HTML that means the same.</summary>
    private void KeepFlanking(List<Piece> pieces, string[] spelt, int open)
    {
        var close = pieces.FindIndex(open, piece => piece.Kind == PieceKind.Close && piece.Code == pieces[open].Code);
        if (spelt[open] is not [('*' or '_') and var sign, ..] || close <= open + 1)
        {
            return;
        }
        var (before, first) = (string.Concat(spelt[..open]), string.Concat(spelt[(open + 1)..close]));
        var after = string.Concat(spelt[(close + 1)..]);
        if (!Flanks(before is [.., var outer] ? outer : ' ', first[0], sign) || !Flanks(after is [var next, ..] ? next : ' ', first[^1], sign))
        {
            var name = find(pieces[open].Code).Kind == CodeKind.Strong ? "strong" : "em";
            (spelt[open], spelt[close]) = ($"<{name}>", $"</{name}>");
        }
    }

    /// <summary>CommonMark 6.2, with the mercy for CJK that manuscripts have: what a sign must have on both sides.</summary>
    private static bool Flanks(char outside, char inside, char sign) => !char.IsWhiteSpace(inside)
        && (char.IsLetterOrDigit(inside) || !char.IsLetterOrDigit(outside) || outside >= '\u2E80')
        && (sign == '*' || !char.IsLetterOrDigit(outside));

    /// <summary>White space at the inner ends of codes is put outside: signs must touch what they enclose (CommonMark 6.2).</summary>
    private static List<Piece> Loosened(ImmutableArray<Piece> pieces)
    {
        var loose = pieces.ToList();
        for (var i = 0; i < loose.Count; i++)
        {
            if (loose[i].Kind == PieceKind.Text && i > 0 && loose[i - 1].Kind == PieceKind.Open && loose[i].Text.StartsWith(' '))
            {
                loose[i] = loose[i] with { Text = loose[i].Text.TrimStart(' ') };
                loose.Insert(i - 1, new Piece(PieceKind.Text, " ", 0));
                i = Math.Max(-1, i - 2);
            }
            else if (loose[i].Kind == PieceKind.Text && i + 1 < loose.Count && loose[i + 1].Kind == PieceKind.Close && loose[i].Text.EndsWith(' '))
            {
                loose[i] = loose[i] with { Text = loose[i].Text.TrimEnd(' ') };
                loose.Insert(i + 2, new Piece(PieceKind.Text, " ", 0));
            }
        }
        return loose;
    }

    private string Words(string text) => form switch
    {
        LineForm.Title => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal),
        LineForm.Cell => MarkdownText.Escape(text).Replace("|", "\\|", StringComparison.Ordinal),
        _ => MarkdownText.Escape(text),
    };

    private string Mark(InlineCode code) => code.Kind switch
    {
        CodeKind.LineBreak => form == LineForm.Lines ? "\\" + lineEnd : "<br>",
        CodeKind.BlockBreak => code.Opening,
        _ => OneLine(code.Opening),
    };

    /// <summary>A link or code that the file breaks over lines; its prefix is not that of the place where it goes.</summary>
    private static string OneLine(string spelling) => spelling.Contains('\n', StringComparison.Ordinal)
        ? string.Join(' ', spelling.Split('\n').Select((line, i) => i == 0 ? line.TrimEnd() : line.Trim().TrimStart('>').Trim())) : spelling;
}
