using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Cli.Building;

/// <summary>Goes through all text that a book prints, knowing its language and whether it is code.</summary>
internal abstract class TextWalk : BlockVisitor<bool>
{
    /// <summary>The block that the text belongs to.</summary>
    protected SourceSpan Place { get; private set; }

    protected abstract void Meet(string text, CensusKey key, SourceSpan span);

    protected void Walk(Book book, Func<LanguageTag, bool> isOfInterest)
    {
        foreach (var chapter in book.Chapters)
        {
            foreach (var pair in chapter.Pairs)
            {
                foreach (var side in pair.Sides)
                {
                    if (isOfInterest(side.Language))
                    {
                        VisitAll(side.Blocks);
                    }
                }
            }
        }
    }

    private void VisitAll(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Visit(block);
        }
    }

    protected override bool VisitParagraph(Paragraph block) => Count(block.Content, block);
    protected override bool VisitHeading(Heading block) => Count(block.Content, block);
    protected override bool VisitCode(CodeBlock block)
    {
        Place = block.Span;
        return Count(block.Text, block.Language, isCode: true, block.Span);
    }

    protected override bool VisitMath(MathBlock block) => false;
    protected override bool VisitThematicBreak(ThematicBreak block) => false;
    protected override bool VisitRaw(RawBlock block) => false;
    protected override bool VisitPicture(Picture block) => false;

    protected override bool VisitList(ListBlock block) => Each(block.Items, item => VisitAll(item.Blocks));
    protected override bool VisitQuote(Quote block) => Each([block.Blocks], VisitAll);
    protected override bool VisitDivision(Division block) => Each([block.Blocks], VisitAll);

    protected override bool VisitFigure(Figure block)
    {
        VisitAll(block.Content);
        return Count(block.Caption, block);
    }

    protected override bool VisitAdmonition(Admonition block)
    {
        VisitAll(block.Blocks);
        return Count(block.Title, block);
    }

    protected override bool VisitDefinitionList(DefinitionList block) => Each(block.Items, item =>
    {
        Each(item.Terms, term => Count(term, block));
        VisitAll(item.Definitions);
    });

    protected override bool VisitTable(Table block)
    {
        Each(block.Head.AddRange(block.Body), row => Each(row.Cells, cell => VisitAll(cell.Blocks)));
        return Count(block.Caption, block);
    }

    private bool Count(ImmutableArray<Inline> content, Block block)
    {
        Place = block.Span;
        return Count(content, block.Language);
    }

    private bool Count(ImmutableArray<Inline> content, LanguageTag language)
    {
        foreach (var inline in content)
        {
            Count(inline, language);
        }
        return true;
    }

    private bool Count(Inline inline, LanguageTag language) => inline switch
    {
        Text i => Count(i.Value, language, isCode: false, i.Span),
        CodeSpan i => Count(i.Value, language, isCode: true, i.Span),
        Emphasis i => Count(i.Content, language),
        Strong i => Count(i.Content, language),
        Strikethrough i => Count(i.Content, language),
        Superscript i => Count(i.Content, language),
        Subscript i => Count(i.Content, language),
        Link i => Count(i.Content, language),
        StyledSpan i => Count(i.Content, i.Language ?? language),
        Ruby i => Each(i.Segments, segment => Count(segment.Base + segment.Reading, language, isCode: false, i.Span)),
        NoteReference i => Within(i.Note.Blocks),
        _ => false,
    };

    private bool Count(string text, LanguageTag language, bool isCode, SourceSpan span)
    {
        Meet(text, new CensusKey(language, isCode), span);
        return true;
    }

    /// <summary>The blocks of a note, after which its paragraph goes on.</summary>
    private bool Within(ImmutableArray<Block> blocks)
    {
        var place = Place;
        VisitAll(blocks);
        Place = place;
        return true;
    }

    private static bool Each<T>(ImmutableArray<T> items, Action<T> visit)
    {
        foreach (var item in items)
        {
            visit(item);
        }
        return true;
    }
}

/// <summary>Text of one language, or code (which takes the mono face).</summary>
internal readonly record struct CensusKey(LanguageTag Language, bool IsCode) : IComparable<CensusKey>
{
    public int CompareTo(CensusKey other) => IsCode == other.IsCode
        ? Language.CompareTo(other.Language)
        : IsCode.CompareTo(other.IsCode);
}
