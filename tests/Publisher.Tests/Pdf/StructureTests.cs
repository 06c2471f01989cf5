using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pairs;
using Publisher.Tests.Support;
using UglyToad.PdfPig.Tokens;
using static Publisher.Tests.Support.SampleEditions;

namespace Publisher.Tests.Pdf;

/// <summary>The logical structure as it is read back from the file: elements, languages, attributes (ISO 14289-1, 7).</summary>
public sealed class StructureTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly LanguageTag En = LanguageTag.English;

    private static PdfStructure Read(params ImmutableArray<Block> blocks) => WrittenPdf.Structure(WrittenPdf.Edition(Zh, blocks));

    /// <summary>The section of the only chapter, which comes last.</summary>
    private static PdfElement Chapter(PdfStructure file) => file.Root.Kids[^1];

    private static string Long(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    [Theory]
    [InlineData("3", "H1")]
    [InlineData("1 3 3 2 5", "H1 H2 H2 H2 H3")]
    [InlineData("2 3 1 2", "H1 H2 H1 H2")] // no part of the contents, whose heading stands before
    [InlineData("4 2 6 5 6 1", "H1 H1 H2 H2 H3 H1")]
    [InlineData("1 2 3 4 5 6", "H1 H2 H3 H4 H5 H6")]
    public void UA_7_4_2_Levels_that_the_author_jumps_over_are_closed_up(string written, string tagged)
    {
        using var file = Read([.. written.Split(' ').Select((level, i) => (Block)H(Zh, level[0] - '0', $"h{i}", T("标题")))]);

        Assert.Equal(tagged, string.Join(' ', Chapter(file).All().Where(element => element.Role[0] == 'H').Select(element => element.Role)));
    }

    [Fact]
    public void UA_7_4_2_Levels_go_on_from_chapter_to_chapter_in_every_language()
    {
        using var file = WrittenPdf.Structure(Bilingual());

        var last = 0;
        foreach (var level in file.Root.All().Where(element => element.Role is ['H', _]).Select(element => element.Role[1] - '0'))
        {
            Assert.InRange(level, 1, last + 1);
            last = level;
        }
        Assert.Equal(2, last == 0 ? 0 : file.Root.All().Max(element => element.Role is ['H', var digit] ? digit - '0' : 0));
    }

    /// <summary>ISO 32000-1, 7.9.2.2: in one string, each in its language.</summary>
    [Fact]
    public void UA_7_2_A_shared_figure_is_described_in_every_language()
    {
        using var file = WrittenPdf.Structure(Bilingual());

        var figure = file.All("Figure").Single(element => element.Alt!.StartsWith("损失", StringComparison.Ordinal));
        Assert.Equal("zh-Hans", figure.Language);
        Assert.Equal("损失随算力下降的曲线\n\u001Ben\u001BA curve of loss that falls as compute grows", figure.Alt);
    }

    [Fact]
    public void One_element_goes_on_over_pages()
    {
        var text = P(Zh, T(Long("一段很长的文字，要排好几页。", 120)));
        var code = new CodeBlock(default, Attributes.Empty, "", Long("line of code\n", 90) + "end");
        var list = new ListBlock(default, Zh, Attributes.Empty, true, 1, true, [new ListItem(default, [text]), new ListItem(default, [text])]);
        var rows = Enumerable.Range(1, 90).Select(i => new TableRow(default, [new TableCell(default, [P(Zh, T($"甲{i}"))]), new TableCell(default, [P(Zh, T($"乙{i}"))])]));
        var table = new Table(default, Zh, Attributes.Empty, [ColumnAlignment.Default, ColumnAlignment.Default],
            [new TableRow(default, [new TableCell(default, [P(Zh, T("左"))]), new TableCell(default, [P(Zh, T("右"))])])], [.. rows], [T("长表")]);
        var quote = new Quote(default, Zh, Attributes.Empty, [text]);
        using var file = Read(text, list, table, quote, code);

        var chapter = Chapter(file);
        Assert.Equal(["P", "L", "Table", "BlockQuote", "P"], chapter.Kids.Select(kid => kid.Role));
        Assert.All(chapter.Kids, kid => Assert.True(PagesOf(kid).Length > 1, kid.Role));
        Assert.True(chapter.Kids[0].Pages.Count > 1);
        Assert.Equal(((Text)text.Content[0]).Value, chapter.Kids[0].Text);
        Assert.True(Assert.Single(file.All("Code")).Pages.Count > 1);
        Assert.Equal(90, chapter.Kids[2].Kids.Single(kid => kid.Role == "TBody").Kids.Count);
        Assert.Single(chapter.Kids[2].Kids, kid => kid.Role == "THead");
        Assert.Null(chapter.Kids[2].Attributes);

        static int[] PagesOf(PdfElement element) => [.. element.All().SelectMany(one => one.Pages).Distinct()];
    }

    [Fact]
    public void Words_are_parted_by_characters_at_line_ends_too()
    {
        var text = Long("Extraordinary words that are set on many lines, some of them hyphenated. ", 30).Trim();
        using var file = WrittenPdf.Structure(Of(En, P(En, T(text))));

        Assert.Equal(text, Chapter(file).Kids.Single().Text.Replace("\u00AD", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_that_the_author_ends_part_words()
    {
        var code = new CodeBlock(default, Attributes.Empty, "", "first line\n\n    second line");
        using var file = WrittenPdf.Structure(WrittenPdf.Edition(En, [P(En, T("one"), new HardBreak(default), T("two")), code]));
        using var chinese = Read(P(Zh, T("一"), new HardBreak(default), T("二")));

        Assert.Equal(["one two", "first line second line "], Chapter(file).Kids.Select(kid => kid.Text));
        Assert.Equal("一二", Chapter(chinese).Kids.Single().Text);
    }

    [Fact]
    public void Titles_and_contents_part_the_words_of_lines_and_languages()
    {
        var edition = Bilingual();
        var title = new LocalizedText([new LocalizedString(En, "A Title in Two Parts: Which Stand on Lines of Their Own, One Below the Other")]);
        using var file = WrittenPdf.Structure(edition with { Metadata = edition.Metadata with { Title = title } });

        Assert.Contains(file.Root.Kids[1].Kids, kid => kid.Text == title.Values[0].Text);
        Assert.Contains(file.All("H1"), heading => heading.Text == "第 1 章 介绍与背景");
        Assert.Contains(file.All("Link"), link => link.Text.StartsWith("前言 Preface ", StringComparison.Ordinal));
    }

    [Fact]
    public void Pairs_are_read_one_after_the_other_in_every_arrangement()
    {
        foreach (var arrangement in new[] { Arrangement.Parallel, Arrangement.Facing, Arrangement.Interleaved })
        {
            using var file = WrittenPdf.Structure(Build("two", arrangement, Zh, En));
            var introduction = file.Root.Kids.Single(kid => kid.Title == "介绍与背景");

            Assert.Equal(["zh-Hans", "en"], introduction.Kids.Where(kid => kid.Role is "H1").Select(kid => kid.Language));
            Assert.Equal(["zh-Hans", "en", "zh-Hans", "en"], introduction.Kids.Where(kid => kid.Role is "P").Select(kid => kid.Language));
            Assert.Equal(["zh-Hans", "en"], introduction.Kids.Where(kid => kid.Role is "Table").Select(kid => kid.Language));
        }
    }

    [Fact]
    public void UA_7_2_Language_is_said_where_it_changes_and_nowhere_else()
    {
        var quote = new Quote(default, En, Attributes.Empty,
        [
            P(En, T("English "), new StyledSpan(default, LanguageTag.Japanese, Attributes.Empty, [T("日本語")])),
            P(Zh, T("中文")),
        ]);
        using var file = Read(P(Zh, T("正文")), quote);

        Assert.Equal("zh-Hans", file.Catalog.Data["Lang"].Text());
        Assert.Equal(["zh-Hans", "en"], Chapter(file).Kids.Select(kid => kid.Language));
        Assert.Null(Chapter(file).Kids[0].OwnLanguage);
        var box = Chapter(file).Kids[1];
        Assert.Equal(("en", null), (box.OwnLanguage, box.Kids[0].OwnLanguage));
        Assert.Equal("zh-Hans", box.Kids[1].OwnLanguage);
        Assert.Equal(("Span", "ja", "日本語"), (box.Kids[0].Kids[0].Role, box.Kids[0].Kids[0].OwnLanguage, box.Kids[0].Kids[0].Text));
    }

    [Fact]
    public void Emphasis_is_told_by_types_that_lead_to_standard_ones()
    {
        using var file = Read(P(Zh, new Emphasis(default, [T("重"), new Strong(default, [T("粗")])]), T("后"), new Strikethrough(default, [T("删")])));

        Assert.Equal("Sect(P(Em(Strong) Span))", Chapter(file).Shape);
        Assert.Equal("LineThrough", file.All("Span").Last().Attribute("TextDecorationType"));
        var map = file.TreeRoot.Get<DictionaryToken>("RoleMap", file)!;
        Assert.Equal(["Em", "Strong"], map.Data.Keys.Order(StringComparer.Ordinal));
        Assert.All(map.Data.Values, name => Assert.Equal("Span", name.Text()));
    }

    [Fact]
    public void UA_7_6_Lists_say_how_they_are_marked()
    {
        ListItem Item(bool? done, params ImmutableArray<Block> blocks) => new(default, blocks, done);
        ListBlock List(bool ordered, params ImmutableArray<ListItem> items) => new(default, Zh, Attributes.Empty, ordered, 1, true, items);
        var terms = new DefinitionList(default, Zh, Attributes.Empty, [new DefinitionItem(default, [[T("词")]], [P(Zh, T("义"))])]);
        using var file = Read(List(true, Item(null, P(Zh, T("一")), List(false, Item(null, P(Zh, T("二")))))), List(false, Item(true, P(Zh, T("三")))), terms);

        Assert.Equal(["Decimal", "Disc", "Square", "Disc"], file.All("L").Select(list => list.Attribute("ListNumbering")));
        Assert.Equal("L(LI(Lbl LBody(P L(LI(Lbl LBody(P))))))", file.All("L").First().Shape);
        Assert.Equal("已完成", file.All("Lbl").Single(label => label.ActualText is not null).ActualText);
    }

    [Fact]
    public void UA_7_3_A_figure_has_a_description_and_a_box_and_its_caption_beside_it()
    {
        static Picture Dot(string alt, string title = "") => new(default, Zh, Attributes.Empty, "images/dot.png", alt, title);
        using var file = Read(
            new Figure(default, Zh, Attributes.Empty, [Dot("两点"), Dot("")], [T("说明")]),
            new Figure(default, Zh, Attributes.Empty, [new CodeBlock(default, Attributes.Empty, "", "code")], [T("程序")]),
            Dot("", "题"), Dot(""), P(Zh, T("行内"), new InlinePicture(default, "images/dot.png", "点", "")));

        Assert.Equal("Sect(Div(Figure Figure Caption) Div(P(Code) Caption) Figure P(Figure))", Chapter(file).Shape);
        Assert.Equal(["两点", "说明", "题", "点"], file.All("Figure").Select(figure => figure.Alt));
        Assert.Equal(["Block", "Block", "Block", null], file.All("Figure").Select(figure => figure.Attribute("Placement")));
        foreach (var figure in file.All("Figure"))
        {
            var page = file.Document.GetPage(Assert.Single(figure.Pages));
            var box = figure.Attribute("BBox")!.Split(' ').Select(double.Parse).ToArray();
            Assert.Contains(page.GetImages(), image => Math.Abs(image.BoundingBox.Left - box[0]) < 0.1 && Math.Abs(image.BoundingBox.Top - box[3]) < 0.1);
        }
    }

    [Fact]
    public void Tables_have_headers_with_scope_spans_and_a_box()
    {
        static TableCell Cell(string text, int columns = 1, int rows = 1) => new(default, [P(Zh, T(text))], columns, rows);
        var note = new Footnote(default, Zh, "n", [P(Zh, T("表注"))]);
        using var file = Read(new Table(default, Zh, Attributes.Empty, [ColumnAlignment.Default, ColumnAlignment.Default, ColumnAlignment.Default],
            [new TableRow(default, [Cell("甲", 2), Cell("乙")])],
            [new TableRow(default, [Cell("一", 1, 2), Cell("二"), Cell("三")]), new TableRow(default, [Cell("四"), Cell("五")])],
            [T("表题"), new NoteReference(default, note)]));

        var table = Assert.Single(file.All("Table"));
        Assert.Equal("Table(Caption(Reference(Link) Note(Lbl(Reference(Link)) P)) THead(TR(TH TH)) TBody(TR(TD TD TD) TR(TD TD)))", table.Shape);
        Assert.Equal(["Column 2 ", "Column  "], file.All("TH").Select(cell => $"{cell.Attribute("Scope")} {cell.Attribute("ColSpan")} {cell.Attribute("RowSpan")}"));
        Assert.Equal("2", file.All("TD").First().Attribute("RowSpan"));
        Assert.NotNull(table.Attribute("BBox"));
        // What stands below a cell of two rows stands in its own column.
        var letters = file.Document.GetPage(file.All("TD").First().Pages[0]).Letters;
        double LeftOf(string text) => letters.Single(letter => letter.Value == text).StartBaseLine.X;
        Assert.Equal(LeftOf("二"), LeftOf("四"), 2);
        Assert.Equal(LeftOf("三"), LeftOf("五"), 2);
    }

    [Fact]
    public void A_row_that_cells_from_above_cover_whole_is_a_row()
    {
        static TableCell Cell(string text, int rows) => new(default, [P(Zh, T(text))], 1, rows);
        using var file = Read(new Table(default, Zh, Attributes.Empty, [ColumnAlignment.Default, ColumnAlignment.Default], [],
            [new TableRow(default, [Cell("一", 2), Cell("二", 2)]), new TableRow(default, [])], []));

        Assert.Equal("Table(TBody(TR(TD TD) TR))", Assert.Single(file.All("Table")).Shape);
    }

    [Fact]
    public void A_table_of_nothing_but_a_head_has_a_body_of_header_cells()
    {
        using var file = Read(new Table(default, Zh, Attributes.Empty, [ColumnAlignment.Default],
            [new TableRow(default, [new TableCell(default, [P(Zh, T("只有表头"))])])], [], []));

        Assert.Equal("Table(TBody(TR(TH)))", Assert.Single(file.All("Table")).Shape);
    }

    [Fact]
    public void Formulas_have_their_notation_as_description()
    {
        using var file = Read(new MathBlock(default, Attributes.Empty, "a^2"), P(Zh, T("行内"), new MathSpan(default, "b_1")));

        Assert.Equal(["a^2", "b_1"], file.All("Formula").Select(formula => formula.Alt));
        Assert.Equal(["Block", null], file.All("Formula").Select(formula => formula.Attribute("Placement")));
        Assert.NotNull(file.All("Formula").First().Attribute("BBox"));
    }

    [Fact]
    public void UA_7_7_Formulas_that_are_set_are_described_and_copied_as_their_notation()
    {
        const string Tex = @"\left(\frac{a}{b}\right)^2=\sum_{i=1}^n x_i";
        var formula = Composition.Formulas.SetFormula.Parse(Tex, display: true);
        var edition = WrittenPdf.Edition(Zh,
        [
            new MathBlock(default, Attributes.Empty, Tex) { Formula = formula with { Tag = new("1") } },
            P(Zh, T("行内"), new MathSpan(default, "b_1") { Formula = Composition.Formulas.SetFormula.Parse("b_1", display: false) }),
        ]);
        var bytes = WrittenPdf.Bytes(edition);
        using var file = new PdfStructure(bytes);

        Assert.Equal([Tex, "b_1"], file.All("Formula").Select(one => one.ActualText));
        Assert.All(file.All("Formula"), one => Assert.False(string.IsNullOrWhiteSpace(one.Alt)));
        Assert.Equal("Formula", Assert.Single(file.All("P"), one => one.Kids.Any(kid => kid.Role == "Formula" && kid.ActualText == Tex)).Kids[0].Role);
        Assert.Empty(Verification.Verdicts.Clauses(bytes, "ua-1", "a-2a"));
    }

    [Fact]
    public void UA_7_9_Notes_have_ids_in_the_tree_and_references_that_lead_to_them()
    {
        static Inline Mark(string id) => new NoteReference(default, new Footnote(default, Zh, id, [P(Zh, T($"注{id}"))]));
        using var file = Read(P(Zh, [T("文"), .. Enumerable.Range(1, 90).Select(i => Mark(i % 3 == 0 ? $"注{i}" : $"n{i}"))]));

        Assert.Equal("P(Lbl P)", $"P({string.Join(' ', file.All("Note").First().Kids.Select(kid => kid.Role))})");
        var marks = file.All("Reference").ToLookup(reference => reference.Parent!.Role);
        Assert.Equal(file.All("Lbl").Select(label => label.Text), marks["P"].Select(reference => reference.Text));
        Assert.Equal(marks["P"].Select(reference => reference.Text), marks["Lbl"].Select(reference => reference.Text));
        var ids = file.Names(file.TreeRoot.Get<DictionaryToken>("IDTree", file)!).ToList();
        Assert.Equal(file.All("Note").Select(note => note.Id).Order(StringComparer.Ordinal), ids.Select(id => id.Name).Order(StringComparer.Ordinal));
        Assert.All(ids, id => Assert.Equal(id.Name, ((DictionaryToken)id.Value!).Data["ID"].Text()));
        var places = file.Names(file.Catalog.Get<DictionaryToken>("Names", file)!.Get<DictionaryToken>("Dests", file)!).Select(place => place.Name).ToHashSet();
        Assert.All(file.All("Reference"), reference =>
            Assert.Contains(Assert.Single(Assert.Single(reference.Kids).Annotations).Annotation.Data["Dest"].Text(), places));
    }

    [Fact]
    public void Readings_are_ruby_with_base_and_text()
    {
        using var file = Read(P(Zh, new Ruby(default, [new RubySegment("汉", "hàn"), new RubySegment("字", "zì")])));

        Assert.Equal("Sect(P(Ruby(RB RT) Ruby(RB RT)))", Chapter(file).Shape);
        Assert.Equal(["zh-Latn", "zh-Latn"], file.All("RT").Select(reading => reading.Language));
    }

    [Fact]
    public void Contents_hold_the_contents_of_chapters()
    {
        using var file = WrittenPdf.Structure(Bilingual());

        var contents = file.Root.Kids.Single(kid => kid.Title == "目录");
        Assert.Equal(["H1", "H1", "TOC"], contents.Kids.Select(kid => kid.Role));
        var item = contents.Kids[2].Kids.First(kid => kid.Kids.Count > 1);
        Assert.Equal("TOCI(Reference(Link(Span Span)) TOC(TOCI(Reference(Link(Span Span))) TOCI(Reference(Link(Span Span)))))", item.Shape);
        Assert.All(contents.All().Where(kid => kid.Role == "Link"), link => Assert.NotEmpty(link.Annotations));
    }

    [Fact]
    public void UA_7_18_Links_are_described_and_lead_back_to_their_element()
    {
        var words = Long("很长的链接文字", 30);
        using var file = Read(P(Zh, T("见"), new Link(default, "https://example.org/", "", [T(words)])));

        var link = file.All("Link").Single();
        Assert.True(link.Annotations.Count > 1, "one area for each line");
        Assert.Equal(words, link.Text);
        var parents = ParentTree(file);
        foreach (var (annotation, page) in link.Annotations)
        {
            Assert.Equal(words, annotation.Data["Contents"].Text());
            Assert.Equal("Link", parents[((NumericToken)annotation.Data["StructParent"]).Int].Single());
            Assert.Contains(annotation.Get<ArrayToken>("Rect", file)!.ToString(), file.Document.GetPage(page).GetAnnotations()
                .Select(found => found.AnnotationDictionary.Get<ArrayToken>("Rect", file)!.ToString()));
        }
    }

    [Fact]
    public void The_parent_tree_leads_from_every_page_to_elements_that_hold_its_content()
    {
        using var file = WrittenPdf.Structure(Build("two", Arrangement.Parallel, Zh, En));

        var parents = ParentTree(file);
        foreach (var page in file.Document.GetPages())
        {
            var key = ((NumericToken)page.Dictionary.Data["StructParents"]).Int;
            var holders = file.Root.All().Where(element => element.Pages.Contains(page.Number)).Select(element => element.Role).Distinct();
            Assert.Equal(holders.Order(StringComparer.Ordinal), parents[key].Distinct().Order(StringComparer.Ordinal));
        }
    }

    /// <summary>The roles that each key of the parent tree leads to.</summary>
    private static Dictionary<int, string[]> ParentTree(PdfStructure file)
    {
        var numbers = file.TreeRoot.Get<DictionaryToken>("ParentTree", file)!.Get<ArrayToken>("Nums", file)!.Data;
        var parents = new Dictionary<int, string[]>();
        for (var i = 0; i < numbers.Count; i += 2)
        {
            var value = file.Resolve(numbers[i + 1]);
            parents[((NumericToken)numbers[i]).Int] = value is ArrayToken array ? [.. array.Data.Select(RoleOf)] : [RoleOf(value!)];
        }
        return parents;

        string RoleOf(IToken token) => ((DictionaryToken)file.Resolve(token)!).Data["S"].Text();
    }
}
