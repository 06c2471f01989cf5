using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Alignment;

/// <summary>
/// What a block of a file of several languages is in one of them: its part of split texts, the children in it, all of what
/// languages share. Null when the block says nothing in that language. Languages are set on all that stays.
/// </summary>
internal sealed class LanguageProjection
{
    private readonly ImmutableArray<LanguageTag> _languages;
    private readonly LanguageTag _language;
    private readonly BarSplit _bars;
    private readonly NoteProjection _notes;

    public LanguageProjection(ImmutableArray<LanguageTag> languages, LanguageTag language)
    {
        _languages = languages;
        _language = language;
        _bars = new BarSplit(languages);
        _notes = new NoteProjection(this, language);
    }

    public Block? Project(Block block) => block switch
    {
        Paragraph b => IsMine(b, PlainText.Of(b.Content)) ? Mine(b with { Content = _notes.Rewrite(b.Content) }) : null,
        Heading b => Project(b),
        ListBlock b => Project(b),
        DefinitionList b => Project(b),
        Quote b => Children(b.Blocks) is { IsEmpty: false } blocks ? Mine(b with { Blocks = blocks }) : null,
        Division b => Children(b.Blocks) is { IsEmpty: false } blocks ? Mine(b with { Blocks = blocks }) : null,
        Admonition b => Children(b.Blocks) is { IsEmpty: false } blocks ? Mine(b with { Title = Part(b.Title), Blocks = blocks }) : null,
        Table b => Project(b),
        Figure b => Mine(b with { Content = Children(b.Content), Caption = _notes.Rewrite(Part(b.Caption)) }),
        Picture b => Project(b),
        CodeBlock b => Project(b),
        _ => block,
    };

    /// <summary>The title of code may be split; the code is the same.</summary>
    private CodeBlock Project(CodeBlock code)
    {
        var pairs = code.Attributes.Pairs;
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i].Key is "title" or "caption" && _bars.Find(pairs[i].Value, _language) is { } part)
            {
                pairs = pairs.SetItem(i, new(pairs[i].Key, part));
            }
        }
        return pairs == code.Attributes.Pairs ? code : code with { Attributes = code.Attributes with { Pairs = pairs } };
    }

    /// <summary>The children in this language.</summary>
    public ImmutableArray<Block> Children(ImmutableArray<Block> blocks) => [.. blocks.Select(Project).OfType<Block>()];

    private Block? Project(Heading heading)
    {
        if (_bars.Find(heading.Content, _language) is { } part)
        {
            return Mine(heading with { Content = _notes.Rewrite(part) });
        }
        return IsMine(heading, PlainText.Of(heading.Content)) ? Mine(heading with { Content = _notes.Rewrite(heading.Content) }) : null;
    }

    /// <summary>A description that is not split serves every language, in the one that it is written in.</summary>
    private Block Project(Picture picture)
    {
        if (_bars.Find(picture.AltText, _language) is { } part)
        {
            return Mine(picture with { AltText = part });
        }
        return Mine(picture.Language == default && ScriptFinder.Choose(picture.AltText, _languages) is { } written
            ? picture with { AltLanguage = written.IsCjk ? written : FirstOfLatinScript } : picture);
    }

    /// <summary>Letters do not tell English from French: the author will have written in the one that comes first.</summary>
    private LanguageTag FirstOfLatinScript => _languages.First(language => !language.IsCjk);

    private Block? Project(ListBlock list)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var item in list.Items)
        {
            var blocks = Parts(item.Blocks);
            if (!blocks.IsEmpty)
            {
                items.Add(item with { Blocks = blocks });
            }
        }
        return items.Count > 0 ? Mine(list with { Items = items.ToImmutable(), Tight = list.Tight || IsTight(list, items) }) : null;
    }

    /// <summary>Items are loose only because each holds its translation: alone, a language's paragraphs follow closely.</summary>
    private static bool IsTight(ListBlock list, ImmutableArray<ListItem>.Builder items) =>
        items.All(item => item.Blocks.Length == 1) && list.Items.All(item => item.Blocks.Length > 1);

    private Block? Project(DefinitionList list)
    {
        var items = ImmutableArray.CreateBuilder<DefinitionItem>();
        foreach (var item in list.Items)
        {
            var terms = item.Terms.Where(term => IsPart(term)).Select(term => _notes.Rewrite(Part(term))).ToImmutableArray();
            var definitions = Parts(item.Definitions);
            if (!terms.IsEmpty && !definitions.IsEmpty)
            {
                items.Add(item with { Terms = terms, Definitions = definitions });
            }
        }
        return items.Count > 0 ? Mine(list with { Items = items.ToImmutable() }) : null;
    }

    /// <summary>A table belongs to every language when a cell or the caption is split, or when nothing in it has letters.</summary>
    private Block? Project(Table table)
    {
        var cells = table.Head.Concat(table.Body).SelectMany(row => row.Cells).ToList();
        var isSplit = _bars.Find(table.Caption, _language) is not null || cells.Any(cell => cell.Blocks.Any(IsSplit));
        var text = string.Join(' ', cells.SelectMany(cell => cell.Blocks).OfType<Paragraph>().Select(paragraph => PlainText.Of(paragraph.Content)));
        if (!isSplit && !IsMine(table, text))
        {
            return null;
        }
        return Mine(table with
        {
            Head = [.. table.Head.Select(Project)],
            Body = [.. table.Body.Select(Project)],
            Caption = _notes.Rewrite(Part(table.Caption)),
        });
    }

    private TableRow Project(TableRow row) => row with
    {
        Cells = [.. row.Cells.Select(cell => cell with { Blocks = [.. cell.Blocks.Select(CellBlock)] })],
    };

    /// <summary>Cells keep what is not split: numbers and names hold in every language.</summary>
    public Block CellBlock(Block block) => block is Paragraph paragraph
        ? Mine(paragraph with { Content = _notes.Rewrite(Part(paragraph.Content)) }) : Project(block) ?? block;

    /// <summary>Children of an item: a paragraph may be split, or there is one for each language.</summary>
    private ImmutableArray<Block> Parts(ImmutableArray<Block> blocks) => [.. blocks.Select(PartOf).OfType<Block>()];

    /// <summary>As <see cref="Project(Block)"/>, for a child of an item.</summary>
    public Block? PartOf(Block block) => block is Paragraph paragraph && _bars.Find(paragraph.Content, _language) is { } content
        ? Mine(paragraph with { Content = _notes.Rewrite(content) }) : Project(block);

    /// <summary>A block that an author gave to this language as it is: only its notes may have versions.</summary>
    public Block Own(Block block) => new OwnNotes(_notes).Rewrite([block])[0];

    private sealed class OwnNotes(NoteProjection notes) : BlockRewriter
    {
        protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => notes.Rewrite(content);
    }

    private bool IsSplit(Block block) => block is Paragraph paragraph && _bars.Find(paragraph.Content, _language) is not null;

    public bool IsPart(ImmutableArray<Inline> content) =>
        _bars.Find(content, _language) is not null || ScriptFinder.Choose(PlainText.Of(content), _languages) is not { } own || own == _language;

    private ImmutableArray<Inline> Part(ImmutableArray<Inline> content) => _bars.Find(content, _language) ?? content;

    /// <summary>By the language that the author named, else by script; what has no letters, or is for both, belongs to all.</summary>
    private bool IsMine(Block block, string text) => block.Language != default
        ? block.Language == _language || block.Language == LanguageTag.None
        : ScriptFinder.Choose(text, _languages) is not { } found || found == _language;

    private Block Mine(Block block) => block with { Language = block.Language == default || _languages.Contains(block.Language) ? _language : block.Language };
}
