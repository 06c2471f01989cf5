using System.Collections.Immutable;
using System.Globalization;
using Publisher.Import.Markup;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>
/// Turns flow content into blocks of the model. Containers without a meaning of their own (<c>div</c>, <c>section</c>) are
/// transparent; text that stands between blocks becomes paragraphs.
/// </summary>
internal sealed class XhtmlBlockReader
{
    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal)
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "table", "figure", "blockquote", "hr", "div", "section", "article",
        "aside", "main", "header", "footer", "nav", "body", "center", "address", "hgroup", "details", "summary", "fieldset", "form", "li", "dd", "dt",
        "menu", "dir", "caption", "tbody", "thead", "tr", "td", "th", "html", "legend", "figcaption", "search",
    };

    private static readonly HashSet<string> InlineContainers = new(StringComparer.Ordinal) { "a", "span", "font", "b", "i", "em", "strong", "ins", "del", "small", "big", "u" };

    private readonly ReadingContext _context;
    private readonly ListReader _lists;
    private readonly TableReader _tables;
    private readonly FigureReader _figures;
    private readonly CodeReader _codes;

    public XhtmlBlockReader(ReadingContext context, NoteReader notes)
    {
        _context = context;
        Inlines = new XhtmlInlineReader(context, notes);
        _lists = new ListReader(context, this);
        _tables = new TableReader(context, this);
        _figures = new FigureReader(context, this);
        _codes = new CodeReader(context, this);
    }

    public XhtmlInlineReader Inlines { get; }

    /// <summary>The blocks inside an element.</summary>
    public ImmutableArray<Block> ReadChildren(MarkupElement parent, LanguageTag language) => Read(parent.Children, language);

    public ImmutableArray<Block> Read(IEnumerable<MarkupNode> nodes, LanguageTag language)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var run = new List<MarkupNode>();
        foreach (var node in nodes)
        {
            if (node is not MarkupElement element || !IsBlock(element))
            {
                run.Add(node);
                continue;
            }
            Flush(run, language, blocks);
            if (!_context.Book.Notes.IsDropped(element))
            {
                Read(element, language, blocks);
            }
        }
        Flush(run, language, blocks);
        return blocks.DrainToImmutable();
    }

    /// <summary>The blocks of a note; the element itself may be the paragraph.</summary>
    public ImmutableArray<Block> ReadNote(MarkupElement note, LanguageTag language) => ReadChildren(note, language);

    /// <summary>Blocks of an element by itself.</summary>
    public ImmutableArray<Block> ReadElement(MarkupElement element, LanguageTag language)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (!_context.Book.Notes.IsDropped(element))
        {
            Read(element, language, blocks);
        }
        return blocks.DrainToImmutable();
    }

    public static bool IsBlock(MarkupElement element) => BlockNames.Contains(element.Name)
        || (InlineContainers.Contains(element.Name) && element.Descendants().Any(inner => BlockNames.Contains(inner.Name)));

    /// <summary>The attributes of a block: the id that links lead to; classes where they are this program's.</summary>
    public Attributes AttributesOf(MarkupElement element, params ReadOnlySpan<string> known)
    {
        var classes = ImmutableArray.CreateBuilder<string>();
        if (_context.Book.IsOwn)
        {
            foreach (var name in element.Classes)
            {
                if (name != "only" && !known.Contains(name)) // pairs say for which languages they are
                {
                    classes.Add(name);
                }
            }
        }
        return new Attributes(_context.TakeId(element), classes.ToImmutable(), []);
    }

    private void Flush(List<MarkupNode> run, LanguageTag language, ImmutableArray<Block>.Builder blocks)
    {
        if (run.Count > 0)
        {
            AddParagraph(null, run, language, blocks);
            run.Clear();
        }
    }

    private void Read(MarkupElement element, LanguageTag outer, ImmutableArray<Block>.Builder blocks)
    {
        var language = _context.LanguageOf(element, outer);
        switch (element.Name)
        {
            case "p" or "address" or "summary" or "legend": AddParagraph(element, element.Children, language, blocks); break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": AddHeading(element, element.Name[1] - '0', language, blocks); break;
            case "ul" or "ol" or "menu" or "dir": Add(_lists.Read(element, language), blocks); break;
            case "dl": Add(_lists.ReadDefinitions(element, language), blocks); break;
            case "pre": Add(_codes.Read(element), blocks); break;
            case "div" when _codes.TakesTitle(element): break;
            case "table": blocks.AddRange(_tables.Read(element, language)); break;
            case "figure": Add(_figures.Read(element, language), blocks); break;
            case "blockquote": AddQuote(element, language, blocks); break;
            case "hr": Add(new ThematicBreak(_context.Span(element), AttributesOf(element)), blocks); break;
            case "fieldset" when _context.Book.IsOwn: break; // the choice of languages, which every build offers
            case "form" or "fieldset": _context.LeaveOut(element); break;
            case "nav": break; // contents are made anew
            default: ReadContainer(element, language, blocks); break;
        }
    }

    private static void Add(Block? block, ImmutableArray<Block>.Builder blocks)
    {
        if (block is not null)
        {
            blocks.Add(block);
        }
    }

    private void ReadContainer(MarkupElement element, LanguageTag language, ImmutableArray<Block>.Builder blocks)
    {
        if (element.HasClass("math-block") && element.Descendants().FirstOrDefault(inner => inner.Name is "code" or "math") is { } formula)
        {
            blocks.Add(new MathBlock(_context.Span(element), AttributesOf(element, "math-block", "numbered"),
                formula.Name == "math" ? MathReader.Read(formula, _context) : formula.RawText().Trim()));
            return;
        }
        if (element.HasClass("admonition"))
        {
            blocks.Add(AdmonitionReader.Read(element, language, _context, this));
            return;
        }
        if (!_context.IsChapterRoot(element))
        {
            _context.Await(element);
        }
        if (IsDivision(element))
        {
            var attributes = AttributesOf(element);
            blocks.Add(new Division(_context.Span(element), language, attributes, ReadChildren(element, language)));
            return;
        }
        blocks.AddRange(ReadChildren(element, language));
    }

    /// <summary>A division of the author's in a book of this program: it has a class that the program itself does not give.</summary>
    private bool IsDivision(MarkupElement element) => _context.Book.IsOwn && element.Name == "div" && element.Classes.Length > 0
        && !element.Classes.Any(name => name is "pair" or "side" or "table" or "picture" or "cover");

    private void AddHeading(MarkupElement element, int level, LanguageTag language, ImmutableArray<Block>.Builder blocks)
    {
        var content = Inlines.Read(element.Children, language);
        if (content.IsEmpty)
        {
            _context.Await(element);
            return;
        }
        blocks.Add(new Heading(_context.Span(element), language, AttributesOf(element), level, content));
    }

    private void AddParagraph(MarkupElement? element, IEnumerable<MarkupNode> nodes, LanguageTag language, ImmutableArray<Block>.Builder blocks)
    {
        var content = Inlines.Read(nodes, language);
        var span = element is null ? SpanOf(content) : _context.Span(element);
        if (content.IsEmpty)
        {
            if (element is not null)
            {
                _context.Await(element);
            }
            return;
        }
        var attributes = element is null ? new Attributes(_context.TakeId(null), [], []) : AttributesOf(element, "continued");
        blocks.Add(content switch
        {
            [InlinePicture picture] => new Picture(picture.Span, language, Sized(attributes, nodes), picture.Source, picture.AltText, picture.Title),
            [MathSpan formula] when IsDisplayed(nodes) => new MathBlock(span, attributes, formula.Tex),
            [Text { Value: var text }] when IsOrnament(text) => new ThematicBreak(span, attributes),
            _ => new Paragraph(span, language, attributes, content),
        });
    }

    /// <summary>A share of the measure that the picture's style asks for; sizes in pixels are the screen's affair.</summary>
    private static Attributes Sized(Attributes attributes, IEnumerable<MarkupNode> nodes)
    {
        var style = nodes.OfType<MarkupElement>().SelectMany(node => node.Descendants().Prepend(node))
            .FirstOrDefault(element => element.Name == "img")?.Attribute("style")?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        var width = style.Split(';').FirstOrDefault(part => part.StartsWith("width:", StringComparison.Ordinal) && part.EndsWith('%'));
        return width is null ? attributes : attributes with { Pairs = attributes.Pairs.Add(new("width", width[6..])) };
    }

    private static SourceSpan SpanOf(ImmutableArray<Inline> content) => content.IsEmpty ? default : content[0].Span;

    private static bool IsDisplayed(IEnumerable<MarkupNode> nodes) => nodes.OfType<MarkupElement>()
        .SelectMany(element => element.Descendants().Prepend(element))
        .Any(element => element.Name == "math" && element.Attribute("display") == "block");

    /// <summary>Asterisks and the like on a line of their own: what printers put between scenes.</summary>
    private static bool IsOrnament(string text) =>
        text.Length is > 0 and <= 16 && text.All(c => c is '*' or '＊' or '⁂' or '※' or '❦' or '◆' or '◇' or ' ' or '\u3000') && text.Trim().Length > 0;

    private void AddQuote(MarkupElement element, LanguageTag language, ImmutableArray<Block>.Builder blocks)
    {
        var attributes = AttributesOf(element);
        var inner = ReadChildren(element, language);
        Add(inner.IsEmpty ? null : new Quote(_context.Span(element), language, attributes, inner), blocks);
    }

    /// <summary>A whole number of an attribute within limits, else the default.</summary>
    public static int Number(MarkupElement element, string attribute, int otherwise, int highest) =>
        int.TryParse(element.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 && value <= highest ? value : otherwise;
}
