using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Cli.Building;

/// <summary>Which characters a book uses in each language, and where each is met first.</summary>
internal sealed class CharacterCensus : BlockVisitor<bool>
{
    private readonly SortedDictionary<CensusKey, SortedDictionary<int, SourceSpan>> _found = [];

    public static CharacterCensus Of(Book book)
    {
        var census = new CharacterCensus();
        foreach (var chapter in book.Chapters)
        {
            foreach (var side in chapter.Pairs.SelectMany(pair => pair.Sides))
            {
                census.VisitAll(side.Blocks);
            }
        }
        return census;
    }

    /// <summary>Languages and kinds of text, in ordinal order.</summary>
    public IEnumerable<CensusKey> Keys => _found.Keys;

    /// <summary>Code points in ascending order, each with its first place.</summary>
    public IReadOnlyDictionary<int, SourceSpan> Characters(CensusKey key) => _found[key];

    private void VisitAll(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Visit(block);
        }
    }

    protected override bool VisitParagraph(Paragraph block) => Count(block.Content, block.Language);
    protected override bool VisitHeading(Heading block) => Count(block.Content, block.Language);
    protected override bool VisitCode(CodeBlock block) => Count(block.Text, block.Language, isCode: true, block.Span);
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
        return Count(block.Caption, block.Language);
    }

    protected override bool VisitAdmonition(Admonition block)
    {
        VisitAll(block.Blocks);
        return Count(block.Title, block.Language);
    }

    protected override bool VisitDefinitionList(DefinitionList block) => Each(block.Items, item =>
    {
        Each(item.Terms, term => Count(term, block.Language));
        VisitAll(item.Definitions);
    });

    protected override bool VisitTable(Table block)
    {
        Each(block.Head.AddRange(block.Body), row => Each(row.Cells, cell => VisitAll(cell.Blocks)));
        return Count(block.Caption, block.Language);
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
        NoteReference i => Each([i.Note.Blocks], VisitAll),
        _ => false,
    };

    private bool Count(string text, LanguageTag language, bool isCode, SourceSpan span)
    {
        var key = new CensusKey(language, isCode);
        if (!_found.TryGetValue(key, out var characters))
        {
            _found.Add(key, characters = []);
        }
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
            {
                characters.TryAdd(rune.Value, span);
            }
        }
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
