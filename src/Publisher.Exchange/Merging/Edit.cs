using System.Text;
using Publisher.Exchange.Formats;
using Publisher.Exchange.Segments;

namespace Publisher.Exchange.Merging;

/// <summary>A translation that is to be written, its codes checked.</summary>
internal sealed record Translation(Segment Segment, ImportedEntry Entry, System.Collections.Immutable.ImmutableArray<Piece> Pieces)
{
    public string Spelt(string lineEnd) => new Spelling(Form, number => PlaceholderCheck.CodeOf(Segment, number)!, lineEnd).Write(Pieces);

    private LineForm Form => (Segment.Target ?? Segment.Source).Form;

    /// <summary>What the file must say when it is read again: words and codes as they are spelt.</summary>
    public string Meaning => MeaningOf(Pieces, number => PlaceholderCheck.CodeOf(Segment, number)!);

    public static string MeaningOf(IEnumerable<Piece> pieces, Func<int, InlineCode> find)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            text.Append(piece.Kind switch
            {
                PieceKind.Text => piece.Text,
                PieceKind.Close => $"\u0001{Known(find(piece.Code), find(piece.Code).Closing!)}\u0002",
                _ => $"\u0001{Known(find(piece.Code), find(piece.Code).Opening)}\u0002",
            });
        }
        // White space may move across the ends of codes and lines.
        return string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c) && c != '>'));
    }

    /// <summary>What has several spellings is known by its kind.</summary>
    private static string Known(InlineCode code, string spelling) =>
        code.Kind is CodeKind.Strong or CodeKind.Emphasis or CodeKind.LineBreak or CodeKind.BlockBreak ? code.Kind.ToString() : spelling;

    /// <summary>The meaning of each block, for the book may pair them in another way when they are there.</summary>
    public IEnumerable<string> Meanings => Meaning.Split($"\u0001{CodeKind.BlockBreak}\u0002");

    public static string? MeaningOf(SegmentText? text) => text is null ? null : MeaningOf(text.Pieces, number => text.Find(number)!);
}

/// <summary>A change of a file: the characters between two places become others. Insertions at one place keep their order.</summary>
internal sealed record Edit(string Path, int Start, int End, string Text, IReadOnlyList<Translation> Translations)
{
    /// <summary>Applies the edits of one file, which do not overlap.</summary>
    public static string Apply(string text, IEnumerable<Edit> edits)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            result.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }
}
