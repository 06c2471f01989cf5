using System.Collections.Immutable;
using Publisher.Model.Diagnostics;

namespace Publisher.Exchange.Segments;

internal enum PieceKind { Text, Open, Close, Mark }

/// <summary>What a protected code stands for: told to translators, and what codes of two languages are matched by.</summary>
internal enum CodeKind
{
    Emphasis, Strong, Strikethrough, Superscript, Subscript, Link, Picture, Span,
    Code, Math, Note, LineBreak, Html, Reading, BlockBreak,
}

/// <summary>A run of plain text, one end of a code that encloses text, or a code that stands alone.</summary>
/// <param name="Code">The number of the code; 0 for text.</param>
internal readonly record struct Piece(PieceKind Kind, string Text, int Code);

/// <summary>Protected spelling of the file. <see cref="Closing"/> is null for a code that stands alone.</summary>
internal sealed record InlineCode(int Number, CodeKind Kind, string Opening, string? Closing)
{
    /// <summary>As translators see it explained.</summary>
    public string Shown => string.Join(' ', (Closing is null ? Opening : $"{Opening}…{Closing}")
        .Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A translation may do without: a reading says how the source's characters sound, a break parts its blocks.</summary>
    public bool IsOptional => Kind is CodeKind.Reading or CodeKind.BlockBreak;
}

/// <summary>Where text stands, which decides how lines are broken in it and what must be escaped.</summary>
internal enum LineForm { Lines, OneLine, Cell, Description, Title }

/// <summary>The text of one language in one place of a file: plain runs and numbered codes.</summary>
internal sealed record SegmentText(SourceSpan Span, LineForm Form, ImmutableArray<Piece> Pieces, ImmutableArray<InlineCode> Codes)
{
    /// <summary>With codes as tags: what files without markup of their own carry, and what texts are compared by.</summary>
    public string Tagged => TaggedText.Write(Pieces);

    /// <summary>Only the words.</summary>
    public string Plain => string.Concat(Pieces.Where(piece => piece.Kind == PieceKind.Text).Select(piece => piece.Text));

    /// <summary>Whether there is anything to translate between the codes.</summary>
    public bool HasWords => Plain.Any(char.IsLetterOrDigit);

    public InlineCode? Find(int number) => Codes.FirstOrDefault(code => code.Number == number);

    /// <summary>The same with other numbers.</summary>
    public SegmentText Renumbered(IReadOnlyDictionary<int, int> numbers) => this with
    {
        Pieces = [.. Pieces.Select(piece => piece.Kind == PieceKind.Text ? piece : piece with { Code = numbers[piece.Code] })],
        Codes = [.. Codes.Select(code => code with { Number = numbers[code.Number] })],
    };

    /// <summary>Texts of several blocks as one; what parts them in the file is protected.</summary>
    public static SegmentText Join(IReadOnlyList<SegmentText> texts)
    {
        var joined = texts[0];
        foreach (var text in texts.Skip(1))
        {
            var number = joined.Codes.Length + 1;
            var moved = text.Renumbered(text.Codes.ToDictionary(code => code.Number, code => code.Number + number));
            var between = joined.Span.File!.Text[joined.Span.End..text.Span.Start];
            joined = joined with
            {
                Span = joined.Span with { End = text.Span.End },
                Pieces = [.. joined.Pieces, new Piece(PieceKind.Mark, "", number), .. moved.Pieces],
                Codes = [.. joined.Codes, new InlineCode(number, CodeKind.BlockBreak, between, null), .. moved.Codes],
            };
        }
        return joined;
    }
}
