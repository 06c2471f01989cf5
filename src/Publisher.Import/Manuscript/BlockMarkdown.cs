using System.Collections.Immutable;
using System.Globalization;
using Publisher.Markdown;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>
/// Writes blocks as lines. Containers indent or prefix the lines of what they hold. A language is named where it is not
/// the one around.
/// </summary>
internal sealed class BlockMarkdown(Func<Footnote, string> note) : BlockVisitor<List<string>>
{
    private LanguageTag _language;
    private ListBlock? _listBefore;
    private bool _otherMarker;

    /// <summary>The blocks one after the other, parted by empty lines.</summary>
    public List<string> Write(ImmutableArray<Block> blocks, LanguageTag language)
    {
        var outer = (_language, _listBefore);
        (_language, _listBefore) = (language, null);
        var lines = new List<string>();
        foreach (var block in blocks)
        {
            Append(lines, Write(block));
        }
        (_language, _listBefore) = outer;
        return lines;
    }

    /// <summary>One block in a file whose language is <paramref name="language"/>; none when nothing is taken for granted.</summary>
    public List<string> WriteTop(Block block, LanguageTag language)
    {
        _language = language;
        return Write(block);
    }

    public static void Append(List<string> lines, IReadOnlyCollection<string> more)
    {
        if (more.Count > 0)
        {
            if (lines.Count > 0)
            {
                lines.Add("");
            }
            lines.AddRange(more);
        }
    }

    public string Inline(ImmutableArray<Inline> content, bool isOneLine = false) =>
        InlineMarkdown.Write(content, note, isOneLine ? LineForm.OneLine : LineForm.Lines);

    public string Cell(ImmutableArray<Inline> content) => InlineMarkdown.Write(content, note, LineForm.Cell);

    private List<string> Write(Block block)
    {
        // Two lists that follow each other are one unless their markers differ (CommonMark 5.3).
        _otherMarker = block is ListBlock list && _listBefore is { } before && before.Ordered == list.Ordered && !_otherMarker;
        _listBefore = block as ListBlock;
        var marker = _otherMarker;
        var lines = Visit(block);
        _otherMarker = marker;
        return lines;
    }

    protected override List<string> VisitParagraph(Paragraph block) => Text(Inline(block.Content), Attributes(block));

    protected override List<string> VisitHeading(Heading block) =>
        [$"{new string('#', block.Level)} {WithoutClosing(Inline(block.Content, isOneLine: true))}{Spaced(Attributes(block))}"];

    protected override List<string> VisitQuote(Quote block) => Ahead(block, Prefixed(Inside(block, block.Blocks), "> "));

    protected override List<string> VisitDivision(Division block) => Fenced(AttributeText.Of(block.Attributes, Named(block)), block);

    protected override List<string> VisitAdmonition(Admonition block)
    {
        var title = Inline(block.Title, isOneLine: true);
        var head = $"[!{block.Kind.ToString().ToUpperInvariant()}]{Spaced(title)}";
        return Ahead(block, Prefixed([head, .. Inside(block, block.Blocks)], "> "));
    }

    protected override List<string> VisitList(ListBlock block)
    {
        var lines = new List<string>();
        var number = block.Start;
        var marker = _otherMarker;
        foreach (var item in block.Items)
        {
            var sign = block.Ordered ? number.ToString(CultureInfo.InvariantCulture) + (marker ? ")" : ".") : marker ? "*" : "-";
            number = Math.Min(number + 1, 999_999_999);
            if (lines.Count > 0 && !block.Tight)
            {
                lines.Add("");
            }
            lines.AddRange(Indented(ItemLines(item, block), sign + " "));
        }
        return Ahead(block, lines);
    }

    protected override List<string> VisitDefinitionList(DefinitionList block) =>
        Ahead(block, DefinitionMarkdown.Write(block, this, block.Language == LanguageTag.None ? _language : block.Language));

    protected override List<string> VisitCode(CodeBlock block)
    {
        var fence = new string('`', Math.Max(3, LongestRun(block.Text, '`') + 1));
        var info = block.CodeLanguage + Spaced(AttributeText.Of(block.Attributes, null));
        return [fence + info.TrimStart(), .. block.Text.Split('\n'), fence];
    }

    protected override List<string> VisitMath(MathBlock block) =>
        ["$$" + Spaced(AttributeText.Of(block.Attributes, null)), .. block.Tex.Split('\n').Where(line => line.Trim().Length > 0), "$$"];

    protected override List<string> VisitTable(Table block) => Ahead(block, TableMarkdown.Write(block, this), isIdElsewhere: !block.Caption.IsEmpty);

    protected override List<string> VisitPicture(Picture block) =>
        [InlineMarkdown.Picture(block.AltText, block.Source, block.Title) + Attributes(block)];

    protected override List<string> VisitFigure(Figure block)
    {
        if (block is { Content: [Picture picture], Caption: [Text caption] })
        {
            var attributes = block.Attributes with { Pairs = [.. block.Attributes.Pairs.Union(picture.Attributes.Pairs)] };
            return [InlineMarkdown.Picture(picture.AltText, picture.Source, caption.Value) + AttributeText.Of(attributes, Named(block))];
        }
        var last = $"^^^ {Inline(block.Caption, isOneLine: true)}{Spaced(AttributeText.Of(block.Attributes, null))}".TrimEnd();
        return Named(block) is { } language ? [AttributeText.Of(Model.Documents.Attributes.Empty, language), "", "^^^", .. Inside(block, block.Content), last]
            : ["^^^", .. Inside(block, block.Content), last];
    }

    protected override List<string> VisitThematicBreak(ThematicBreak block) => Ahead(block, ["* * *"]);

    protected override List<string> VisitRaw(RawBlock block) => [.. block.Html.Split('\n').Where(line => line.Trim().Length > 0)];

    /// <summary>The lines of a paragraph; attributes stand at its end.</summary>
    public static List<string> Text(string text, string attributes)
    {
        var lines = (text + Spaced(attributes)).Split('\n');
        return [.. lines.Select(line => MarkdownText.EscapeLineStart(line.TrimStart(' ')))];
    }

    public List<string> Inside(Block block, ImmutableArray<Block> blocks) =>
        Write(blocks, block.Language == LanguageTag.None || block.Language == default ? _language : block.Language);

    /// <summary>Lines with their first one behind a marker, the others under its text.</summary>
    public static List<string> Indented(List<string> lines, string marker)
    {
        var indent = new string(' ', marker.Length);
        return lines.Count == 0 ? [marker.TrimEnd()]
            : [.. lines.Select((line, i) => i == 0 ? marker + line : line.Length == 0 ? "" : indent + line)];
    }

    private List<string> ItemLines(ListItem item, ListBlock list)
    {
        var lines = new List<string>();
        foreach (var block in item.Blocks)
        {
            var more = Inside(list, [block]);
            if (list.Tight && lines.Count > 0 && block is ListBlock)
            {
                lines.AddRange(WithoutGap(more));
            }
            else
            {
                Append(lines, more);
            }
        }
        if (item.Checked is { } isChecked)
        {
            var box = isChecked ? "[x] " : "[ ] ";
            lines = lines.Count == 0 ? [box] : [box + lines[0], .. lines[1..]];
        }
        return lines;
    }

    /// <summary>Attributes of a list within a tight item stand under it: ahead they would be the item's, and part its lines.</summary>
    private static List<string> WithoutGap(List<string> list) =>
        list is [['{', .., '}'] attributes, "", ..] ? [.. list[2..], attributes] : list;

    private List<string> Fenced(string attributes, Division block)
    {
        var inner = Inside(block, block.Blocks);
        var longest = inner.Select(line => line.TrimStart().TakeWhile(c => c == ':').Count()).DefaultIfEmpty(0).Max();
        var fence = new string(':', Math.Max(3, longest + 1));
        return [fence + Spaced(attributes), .. inner, fence];
    }

    /// <summary>What a block has no place for stands ahead of it, in a paragraph of its own.</summary>
    private List<string> Ahead(Block block, List<string> lines, bool isIdElsewhere = false)
    {
        var attributes = AttributeText.Of(isIdElsewhere ? Model.Documents.Attributes.Empty : block.Attributes, Named(block));
        return attributes.Length == 0 || lines.Count == 0 ? lines : [attributes, "", .. lines];
    }

    private string Attributes(Block block) => AttributeText.Of(block.Attributes, Named(block));

    /// <summary>The language of a block if it must be named.</summary>
    private LanguageTag? Named(Block block) =>
        block.Language == _language || block.Language == LanguageTag.None || block.Language == default ? null : block.Language;

    private static string Spaced(string text) => text.Length == 0 ? "" : " " + text;

    /// <summary>A number sign at the end would be taken for the heading's closing one.</summary>
    private static string WithoutClosing(string text) => text.EndsWith('#') ? text[..^1] + "\\#" : text;

    private static List<string> Prefixed(List<string> lines, string prefix) => [.. lines.Select(line => (prefix + line).TrimEnd())];

    private static int LongestRun(string text, char sign)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == sign ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
