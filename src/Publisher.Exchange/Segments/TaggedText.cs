using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Exchange.Segments;

/// <summary>
/// Text with its codes as numbered tags: <c>&lt;1&gt;…&lt;/1&gt;</c> around text, <c>&lt;2/&gt;</c> alone, as translation tools know
/// them. Text that looks like a tag gets a backslash; backslashes before one are doubled; all others are themselves.
/// </summary>
internal static partial class TaggedText
{
    public static string Write(ImmutableArray<Piece> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Text)
            {
                text.Append(TagLike().Replace(piece.Text, match => $"{match.Groups[1].Value}{match.Groups[1].Value}\\{match.Groups[2].Value}"));
                continue;
            }
            var slashes = 0;
            while (slashes < text.Length && text[^(slashes + 1)] == '\\')
            {
                slashes++;
            }
            text.Append('\\', slashes).Append(TagOf(piece));
        }
        return text.ToString();
    }

    private static string TagOf(Piece piece) => piece.Kind switch
    {
        PieceKind.Open => string.Create(CultureInfo.InvariantCulture, $"<{piece.Code}>"),
        PieceKind.Close => string.Create(CultureInfo.InvariantCulture, $"</{piece.Code}>"),
        _ => string.Create(CultureInfo.InvariantCulture, $"<{piece.Code}/>"),
    };

    public static ImmutableArray<Piece> Read(string tagged)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var text = new StringBuilder();
        var at = 0;
        foreach (Match match in TagLike().Matches(tagged))
        {
            var slashes = match.Groups[1].Length;
            text.Append(tagged, at, match.Index - at).Append('\\', slashes / 2);
            at = match.Index + match.Length;
            if (slashes % 2 == 1)
            {
                text.Append(match.Groups[2].Value);
                continue;
            }
            Flush(text, pieces);
            pieces.Add(Tag(match));
        }
        text.Append(tagged, at, tagged.Length - at);
        Flush(text, pieces);
        return pieces.ToImmutable();
    }

    private static Piece Tag(Match match)
    {
        var kind = match.Groups[3].Length > 0 ? PieceKind.Close : match.Groups[5].Length > 0 ? PieceKind.Mark : PieceKind.Open;
        return new Piece(kind, "", int.Parse(match.Groups[4].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static void Flush(StringBuilder text, ImmutableArray<Piece>.Builder pieces)
    {
        if (text.Length > 0)
        {
            pieces.Add(new Piece(PieceKind.Text, text.ToString(), 0));
            text.Clear();
        }
    }

    // Four digits: more codes than a paragraph has.
    [GeneratedRegex(@"(\\*)(<(?:(/)(?=[0-9]{1,4}>))?([0-9]{1,4})(/?)>)", RegexOptions.CultureInvariant)]
    private static partial Regex TagLike();
}
