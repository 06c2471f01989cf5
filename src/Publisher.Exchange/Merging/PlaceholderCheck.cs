using System.Collections.Immutable;
using System.Globalization;
using Publisher.Exchange.Segments;
using Publisher.Model.Diagnostics;

namespace Publisher.Exchange.Merging;

/// <summary>
/// Whether a translation has the codes that it must have. What an earlier translation did without may stay away, and what
/// it had beyond the source may stay.
/// </summary>
internal static class PlaceholderCheck
{
    /// <summary>The first fault, as a tag and what is wrong with it; null when there is none.</summary>
    public static (string Tag, Phrase Fault)? Find(Segment segment, ImmutableArray<Piece> pieces)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>();
        foreach (var piece in pieces.Where(piece => piece.Kind != PieceKind.Text))
        {
            var code = CodeOf(segment, piece.Code);
            if (code is null || code.Closing is null != (piece.Kind == PieceKind.Mark))
            {
                return (Tag(piece), new Phrase("is not in the source", "不在原文中"));
            }
            if (piece.Kind != PieceKind.Close && !seen.Add(piece.Code))
            {
                return (Tag(piece), new Phrase("is there twice", "重复出现"));
            }
            if (piece.Kind == PieceKind.Open)
            {
                open.Push(piece.Code);
            }
            else if (piece.Kind == PieceKind.Close && (!open.TryPop(out var last) || last != piece.Code))
            {
                return (Tag(piece), new Phrase("is wrongly nested", "嵌套有误"));
            }
        }
        if (open.TryPop(out var left))
        {
            return (Tag(new Piece(PieceKind.Open, "", left)), new Phrase("is never closed", "没有闭合"));
        }
        var missing = segment.Source.Codes.FirstOrDefault(code => IsRequired(segment, code) && !seen.Contains(code.Number));
        return missing is null ? null
            : (Tag(new Piece(missing.Closing is null ? PieceKind.Mark : PieceKind.Open, "", missing.Number)), new Phrase("is missing", "缺失"));
    }

    /// <summary>As the translation spells the code already, else as the source does.</summary>
    public static InlineCode? CodeOf(Segment segment, int number) => segment.Target?.Find(number) ?? segment.Source.Find(number);

    private static bool IsRequired(Segment segment, InlineCode code) =>
        !code.IsOptional && (segment.Target is null || segment.Target.Find(code.Number) is not null);

    private static string Tag(Piece piece) => string.Create(CultureInfo.InvariantCulture,
        $"<{(piece.Kind == PieceKind.Close ? "/" : "")}{piece.Code}{(piece.Kind == PieceKind.Mark ? "/" : "")}>");
}
