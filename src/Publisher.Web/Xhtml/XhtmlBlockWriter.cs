using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Model.Numbering;
using Publisher.Model.Pages;
using Publisher.Web.Xhtml.Formulas;

namespace Publisher.Web.Xhtml;

/// <summary>Writes blocks as semantic elements: the one body of markup that EPUB and the web edition share.</summary>
internal sealed partial class XhtmlBlockWriter : BlockVisitor<Nothing>
{
    /// <summary>Headings of translations are light down to this level (book.css).</summary>
    private const int LastLightLevel = 4;

    private readonly XhtmlContext _context;
    private readonly XhtmlInlineWriter _inlines;
    private readonly TableWriter _tables;
    private Action? _leadIn;

    public XhtmlBlockWriter(XhtmlContext context)
    {
        _context = context;
        _inlines = new XhtmlInlineWriter(context);
        _tables = new TableWriter(context, this, _inlines);
    }

    private MarkupWriter Writer => _context.Writer;

    public void Write(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Visit(block);
        }
    }

    /// <summary>Writes blocks with something (a note's number) at the start of the first paragraph.</summary>
    public void Write(ImmutableArray<Block> blocks, Action leadIn)
    {
        _leadIn = leadIn;
        if (blocks is not [Paragraph, ..])
        {
            Writer.Start("p");
            LeadIn();
            Writer.End();
        }
        Write(blocks);
    }

    protected override Nothing VisitParagraph(Paragraph block)
    {
        var outer = Open("p", block, block.Continued ? "continued" : "");
        _context.Style = block.Attributes.HasClass(Division.TitleClass) ? _context.Style with { Role = FontRole.Sans, Bold = true } : _context.Style;
        LeadIn();
        _inlines.Write(block.Content);
        return Close(outer);
    }

    protected override Nothing VisitHeading(Heading block)
    {
        var level = _context.Levels.Next(block.Language, block.Level, out var isSkip);
        if (isSkip)
        {
            var shift = _context.Levels.Unadjusted(block.Level) - block.Level;
            _context.Diagnostics.Add(DiagnosticCatalog.HeadingLevelSkipped.Create(
                block.Span, block.Level, level - shift - 1, level - shift));
        }
        Barriers.CheckHeading(_context.Facts, block);
        var outer = Open("h" + level.ToString(CultureInfo.InvariantCulture), block);
        _context.Style = _context.Style with { Role = FontRole.Sans, Bold = !(_context.IsTranslation && level <= LastLightLevel) };
        WriteChapterNumber(block);
        _inlines.Write(block.Content);
        return Close(outer);
    }

    protected override Nothing VisitList(ListBlock block)
    {
        var isTaskList = block.Items.Any(item => item.Checked is not null);
        var outer = Open(block.Ordered ? "ol" : "ul", block,
            Classes(isTaskList ? "tasks" : "", block.Tight ? "" : "loose"));
        if (block.Ordered && block.Start != 1)
        {
            Writer.Attribute("start", block.Start.ToString(CultureInfo.InvariantCulture));
        }
        foreach (var item in block.Items)
        {
            Writer.Line().Start("li");
            WriteTaskMark(item.Checked);
            WriteItem(item.Blocks, block.Tight);
            Writer.End();
        }
        return Close(outer);
    }

    protected override Nothing VisitCode(CodeBlock block)
    {
        var display = CodeDisplay.Of(block, _context.Edition.Settings.Code);
        var outer = _context.Style;
        _context.Style = outer with { Role = FontRole.Mono };
        CodeWriter.WriteTitle(_context, display.Title);
        _context.Style = outer;
        Open("pre", block, CodeWriter.ClassesOf(block, display, _context.Edition.Settings.Code.Theme));
        _context.Style = _context.Style with { Role = FontRole.Mono };
        Writer.Start("code");
        if (block.CodeLanguage.Length > 0)
        {
            Writer.Attribute("class", "language-" + block.CodeLanguage);
        }
        CodeWriter.Write(_context, block, display);
        Writer.End();
        return Close(outer);
    }

    protected override Nothing VisitTable(Table block)
    {
        _tables.Write(block);
        return default;
    }

    protected override Nothing VisitQuote(Quote block) => WriteContainer("blockquote", block, "", PartsOf(block, block.Blocks));

    protected override Nothing VisitDivision(Division block)
    {
        if (_context.Copies.Length > 0 && block.Attributes.HasClass(BlockClasses.Row))
        {
            return WriteSharedRow(block);
        }
        if (!BlockClasses.IsSideNote(block))
        {
            return WriteContainer("div", block, "", PartsOf(block, block.Blocks));
        }
        var outer = Open("aside", block);
        Writer.Attribute("role", "note"); // no landmark: a page may have dozens (WAI-ARIA 1.2, complementary)
        Write(block.Blocks);
        return Close(outer);
    }

    /// <summary>Figures side by side that languages share: each has the captions of its copies.</summary>
    private Nothing WriteSharedRow(Division row)
    {
        var outer = Open("div", row);
        var copies = _context.Copies;
        for (var i = 0; i < row.Blocks.Length; i++)
        {
            _context.Copies = [.. copies.OfType<Division>().Where(copy => copy.Blocks.Length == row.Blocks.Length).Select(copy => copy.Blocks[i])];
            Visit(row.Blocks[i]);
        }
        _context.Copies = copies;
        return Close(outer);
    }

    private static ImmutableArray<Block> PartsOf(Block block, ImmutableArray<Block> blocks) =>
        block.Attributes.HasClass(BlockClasses.Epigraph) || block.Attributes.HasClass(BlockClasses.Verse) ? BlockClasses.WithAttribution(blocks) : blocks;

    /// <summary>DPUB-ARIA knows tips and notices; the others are plain notes.</summary>
    protected override Nothing VisitAdmonition(Admonition block)
    {
        if (block.Box is { } rule)
        {
            return WriteBox(block, rule);
        }
        var kind = block.Kind.ToString().ToLowerInvariant();
        var outer = Open("div", block, "admonition " + kind);
        switch (block.Kind)
        {
            case AdmonitionKind.Tip: Writer.Semantics("tip", "doc-tip"); break;
            case AdmonitionKind.Note: Writer.Attribute("role", "note"); break;
            default: Writer.Semantics("notice", "doc-notice"); break;
        }
        WriteTitle("admonition-title", block.Title.IsEmpty ? [new Text(block.Span, _context.Ui.Name(block))] : block.Title);
        Write(block.Blocks);
        return Close(outer);
    }

    /// <summary>A box of the author's own kind.</summary>
    private Nothing WriteBox(Admonition block, BoxRule rule)
    {
        var outer = Open("div", block with { Attributes = block.Attributes with { Classes = block.Attributes.Classes.Remove(rule.Class) } }, rule.ClassNames);
        if (!block.Title.IsEmpty)
        {
            WriteTitle(Division.TitleClass, block.Title);
        }
        Write(block.Blocks);
        return Close(outer);
    }

    private void WriteTitle(string className, ImmutableArray<Inline> title)
    {
        var style = _context.Style;
        _context.Style = style with { Role = FontRole.Sans, Bold = true };
        Writer.Start("p", className);
        _inlines.Write(title);
        Writer.End();
        _context.Style = style;
    }

    protected override Nothing VisitDefinitionList(DefinitionList block)
    {
        var outer = Open("dl", block);
        foreach (var item in block.Items)
        {
            foreach (var term in item.Terms)
            {
                var style = _context.Style;
                _context.Style = style with { Bold = true };
                Writer.Line().Start("dt");
                _inlines.Write(term);
                Writer.End();
                _context.Style = style;
            }
            Writer.Line().Start("dd");
            WriteItem(item.Definitions, tight: item.Definitions.Length == 1);
            Writer.End();
        }
        return Close(outer);
    }

    protected override Nothing VisitMath(MathBlock block)
    {
        if (block.Formula is { } formula)
        {
            return WriteFormula(block, formula);
        }
        Barriers.ReportFormula(_context.Facts, block.Span);
        var outer = Open("div", block, "math-block");
        _context.Style = _context.Style with { Role = FontRole.Mono };
        Writer.Start("code", "math tex");
        _context.Text(block.Tex);
        Writer.End();
        return Close(outer);
    }

    private Nothing WriteFormula(MathBlock block, Formula formula)
    {
        var isNumbered = formula.Tag is { Text.Length: > 0 };
        EnterEquations(block, formula);
        var outer = Open("div", block, isNumbered ? "math-block numbered" : "math-block");
        Writer.Attribute("tabindex", "0"); // what may scroll must be reachable by keyboard (WCAG 2.2, 2.1.1)
        FormulaWriter.Write(_context, formula);
        if (isNumbered)
        {
            Writer.Start("span", "equation-number");
            _context.Text(formula.Tag!.Printed);
            Writer.End();
        }
        return Close(outer);
    }

    /// <summary>Enters its numbers in the list of equations, those that two languages share once.</summary>
    private void EnterEquations(MathBlock block, Formula formula)
    {
        var places = _context.Facts.Equations;
        foreach (var (tag, title) in EquationTitles.Of(block, formula))
        {
            var text = $"{tag.Printed}  {title}".Trim();
            if (!places.Exists(other => EquationTitles.Bare(other.Text.Split("  ")[0]) == EquationTitles.Bare(tag.Printed)))
            {
                places.Add(new CaptionedPlace(Place(block), _context.Language, text));
            }
        }
    }

    protected override Nothing VisitThematicBreak(ThematicBreak block)
    {
        var outer = _context.Style;
        Writer.Line().Start("hr").OptionalAttribute("id", _context.Anchors.IdOf(block)).EndVoid();
        _context.Style = outer;
        return default;
    }

    protected override Nothing VisitRaw(RawBlock block)
    {
        if (block.Html.TrimStart().StartsWith("<!--", StringComparison.Ordinal)
            && block.Html.TrimEnd().EndsWith("-->", StringComparison.Ordinal))
        {
            return default; // a remark to oneself is no content
        }
        var fault = RawHtmlFilter.FindFault(block.Html);
        if (fault.Length == 0)
        {
            Barriers.CheckRaw(_context.Facts, block);
            RawHtmlFilter.Write(_context, block.Html);
        }
        else
        {
            _context.Diagnostics.Add(DiagnosticCatalog.RawHtmlDropped.Create(block.Span, fault));
        }
        return default;
    }

    /// <summary>Opens the block's element with id, classes and language; returns the style to give back to <see cref="Close"/>.</summary>
    internal TextStyle Open(string element, Block block, string className = "")
    {
        var outer = _context.Style;
        var language = block.Attributes.Find("dir") is "ltr" or "rtl" ? block.Attributes.Find("dir") : null;
        Writer.Line().Start(element)
            .OptionalAttribute("id", _context.Anchors.IdOf(block))
            .OptionalAttribute("class", Classes(className, string.Join(' ', block.Attributes.Classes)))
            .OptionalAttribute("dir", language);
        _context.Switch(block.Language);
        return outer;
    }

    internal Nothing Close(TextStyle outer)
    {
        Writer.End();
        _context.Style = outer;
        return default;
    }

    private Nothing WriteContainer(string element, Block block, string className, ImmutableArray<Block> blocks)
    {
        var outer = Open(element, block, className);
        Write(blocks);
        return Close(outer);
    }

    private void LeadIn()
    {
        var write = _leadIn;
        _leadIn = null;
        write?.Invoke();
    }

    /// <summary>The only paragraph of a tight item needs no element of its own.</summary>
    private void WriteItem(ImmutableArray<Block> blocks, bool tight)
    {
        foreach (var block in blocks)
        {
            if (tight && block is Paragraph paragraph && paragraph.Language == _context.Language
                && _context.Anchors.IdOf(paragraph).Length == 0)
            {
                _inlines.Write(paragraph.Content);
            }
            else
            {
                Visit(block);
            }
        }
    }

    private void WriteTaskMark(bool? isChecked)
    {
        if (isChecked is not { } done)
        {
            return;
        }
        Writer.Start("span", "check").Attribute("role", "img")
            .Attribute("aria-label", done ? _context.Ui.Done : _context.Ui.NotDone);
        _context.Text(done ? "☑" : "☐");
        Writer.End().Text(" ");
    }

    private void WriteChapterNumber(Heading heading)
    {
        if (heading.Label.Length > 0)
        {
            var style = _context.Style;
            _context.Style = style with { Bold = false };
            Writer.Start("span", heading.Level == 1 ? "chapter-number" : "section-number");
            _context.Text(heading.Label);
            Writer.End().Text(" ");
            _context.Style = style;
        }
    }

    /// <summary>Where the block can be led to: its own id, else its pair's.</summary>
    internal WebAnchor Place(Block block) => _context.Anchors.IdOf(block) is { Length: > 0 } id
        ? new WebAnchor(_context.File, id)
        : _context.Anchors.Pair(_context.PairId) ?? new WebAnchor(_context.File, "");

    internal static string Classes(string first, string second) =>
        first.Length == 0 ? second : second.Length == 0 ? first : first + " " + second;
}
