using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Exchange.Segments;

/// <summary>The texts of a side of a unit, in the order of the file. Code, formulas and raw HTML have none.</summary>
internal sealed class TextFinder
{
    private readonly List<SegmentText> _texts = [];

    private TextFinder()
    {
    }

    /// <summary>Some text could not be followed in its file.</summary>
    private bool _isFaulty;

    /// <summary>Null when some text cannot be followed in its file.</summary>
    public static IReadOnlyList<SegmentText>? Find(UnitSide? side, UnitKind kind)
    {
        var finder = new TextFinder();
        foreach (var block in side?.Blocks ?? [])
        {
            finder.Visit(block, kind == UnitKind.Cell ? LineForm.Cell : LineForm.Lines);
        }
        return finder._isFaulty ? null : finder._texts;
    }

    private void Visit(ImmutableArray<Block> blocks, LineForm form)
    {
        foreach (var block in blocks)
        {
            Visit(block, form);
        }
    }

    private void Visit(Block block, LineForm form)
    {
        switch (block)
        {
            case Heading b: Add(b.Content, LineForm.OneLine); break;
            case Paragraph b: Add(b.Content, form); break;
            case Quote b: Visit(b.Blocks, form); break;
            case Division b: Visit(b.Blocks, form); break;
            case Admonition b: Add(b.Title, LineForm.OneLine); Visit(b.Blocks, form); break;
            case ListBlock b: Visit([.. b.Items.SelectMany(item => item.Blocks)], form); break;
            case DefinitionList b: VisitDefinitions(b); break;
            case Table b: VisitTable(b); break;
            case Figure b: VisitFigure(b, form); break;
            case Picture b: AddDescription(b); break;
            default: break;
        }
    }

    private void VisitDefinitions(DefinitionList list)
    {
        foreach (var item in list.Items)
        {
            foreach (var term in item.Terms)
            {
                Add(term, LineForm.OneLine);
            }
            Visit(item.Definitions, LineForm.Lines);
        }
    }

    private void VisitTable(Table table)
    {
        foreach (var row in table.Head.Concat(table.Body))
        {
            foreach (var cell in row.Cells)
            {
                Visit(cell.Blocks, LineForm.Cell);
            }
        }
        Add(table.Caption, LineForm.OneLine);
    }

    private void VisitFigure(Figure figure, LineForm form)
    {
        Visit(figure.Content, form);
        if (figure.Content is [Picture] && figure.Caption is [Text title] && title.Span == figure.Span
            && PictureSyntax.Description(figure.Span) is { } description)
        {
            AddWords(PictureSyntax.Title(figure.Span, description), title.Value, LineForm.Title);
            return;
        }
        Add(figure.Caption, LineForm.OneLine);
    }

    private void AddDescription(Picture picture)
    {
        if (picture.AltText.Length > 0 && PictureSyntax.Description(picture.Span) is { } description)
        {
            AddWords(description, picture.AltText, LineForm.Description);
        }
    }

    private void AddWords(SourceSpan? whole, string words, LineForm form)
    {
        if (whole is { } span && PictureSyntax.Part(span, words) is { } part)
        {
            _texts.Add(new SegmentText(part, form, [new Piece(PieceKind.Text, words, 0)], []));
        }
        else
        {
            _isFaulty = true;
        }
    }

    private void Add(ImmutableArray<Inline> content, LineForm form)
    {
        if (content.IsEmpty)
        {
            return;
        }
        if (InlineSegmenter.Read(content, form) is { } text && (_texts.Count == 0 || text.Span.Start >= _texts[^1].Span.End))
        {
            _texts.Add(text);
        }
        else
        {
            _isFaulty = true;
        }
    }
}
