using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Formulas;
using Publisher.Model.Pairs;
using Publisher.Parsing.Formulas;

namespace Publisher.Tests.Support;

/// <summary>A small bilingual book that uses every kind of block and inline, built without the parser.</summary>
public static class SampleEditions
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly LanguageTag En = LanguageTag.English;

    /// <summary>One white pixel.</summary>
    public static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    public const string Svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 200" width="480" height="200">
        <path d="M40 20V170H450" fill="none" stroke="#555"/>
        <path d="M60 40C140 130 240 150 440 158" fill="none" stroke="#A8321E" stroke-width="3"/>
        <text x="250" y="190" font-size="14" font-family="sans-serif" text-anchor="middle">compute</text></svg>
        """;

    public static Edition Bilingual() => Build("bilingual", Arrangement.Parallel, Zh, En);

    public static Edition Chinese() => Build("zh-Hans", Arrangement.Single, Zh);

    public static Edition English() => Build("en", Arrangement.Single, En);

    public static Edition Build(string name, Arrangement arrangement, params ImmutableArray<LanguageTag> languages) =>
        EditionBuilder.Build(Book(), new EditionSpec(name, languages, arrangement));

    /// <summary>An edition of one chapter with one pair: the blocks of one language.</summary>
    public static Edition Of(LanguageTag language, params ImmutableArray<Block> blocks)
    {
        var book = Book() with
        {
            Languages = [language],
            Chapters = [new Chapter("chapter", ChapterRole.Body, [Pair("p1", blocks)])],
        };
        return EditionBuilder.Build(book, new EditionSpec(language.Value, [language], Arrangement.Single));
    }

    public static Edition With(this Edition edition, EpubSettings settings) =>
        edition with { Settings = edition.Settings with { Epub = settings } };

    public static Book Book() => new(Metadata(), [Zh, En], Chapters(), [], new BookSettings { Slug = "sample", NumberChapters = true },
        new ImageCatalog(
        [
            new ImageAsset("images/dot.png", ImageFormat.Png, Png, 1, 1),
            new ImageAsset("images/curve.svg", ImageFormat.Svg, Encoding.UTF8.GetBytes(Svg), 480, 200),
        ]));

    public static Text T(string text) => new(default, text);

    public static Paragraph P(LanguageTag language, params ImmutableArray<Inline> content) =>
        new(default, language, Attributes.Empty, content);

    public static Heading H(LanguageTag language, int level, string id, params ImmutableArray<Inline> content) =>
        new(default, language, new Attributes(id, [], []), level, content);

    public static Pair Pair(string id, params ImmutableArray<Block> blocks) => new(id, PairState.Complete,
        [.. blocks.GroupBy(block => LanguageOf(block, blocks)).Select(group => new PairSide(group.Key, [.. group]))]);

    /// <summary>Formulas and code, which have no language, go with the first block that has one.</summary>
    private static LanguageTag LanguageOf(Block block, ImmutableArray<Block> blocks) => block.Language != LanguageTag.None ? block.Language
        : blocks.Select(other => other.Language).FirstOrDefault(language => language != LanguageTag.None, LanguageTag.None);

    /// <summary>A formula as the reader makes it.</summary>
    private static Formula Parsed(string tex, bool display) => TexParser.Read(tex, display, new TexMacros([]), new TexFaults())!;

    private static MathBlock Display(string tex) => new(default, Attributes.Empty, tex) { Formula = Parsed(tex, display: true) };

    public static Pair Shared(string id, Block zh, Block en) =>
        new(id, PairState.Shared, [new PairSide(Zh, [zh]), new PairSide(En, [en])]);

    private static BookMetadata Metadata() => new()
    {
        Title = Both("深入 GPT-4.5 的预训练", "Inside the Pre-Training of GPT-4.5"),
        Subtitle = Both("一次内部讨论的技术解读", "A technical reading of an internal conversation"),
        Label = Both("分析报告", "Analysis Report"),
        Description = Both("关于大模型训练的报告。", "A report on training large models."),
        Publisher = Both("分析组", "Analysis Unit"),
        Rights = Both("仅供测试。", "For testing only."),
        People =
        [
            new Person(Both("张三", "Zhang San"), "aut", Both("Zhāng Sān", "Zhang, San")),
            new Person(Both("李四", "Li Si"), "trl", Both("Lǐ Sì", "Li, Si")),
        ],
        Subjects = [new Subject(Both("大语言模型", "Large language models"))],
        Date = "2023-10-26",
        Identifiers = [new Identifier("isbn", "978-7-111-54742-6", "zh-Hans")],
    };

    private static LocalizedText Both(string zh, string en) =>
        new([new LocalizedString(Zh, zh), new LocalizedString(En, en)]);

    private static ImmutableArray<Chapter> Chapters() =>
    [
        new Chapter("preface", ChapterRole.Front,
        [
            Pair("preface-1", H(Zh, 1, "preface-title", T("前言")), H(En, 1, "preface-title", T("Preface"))),
            Pair("preface-2",
                P(Zh, T("这是一本用来检验版式的小书。它用到每一种段落与标记，从脚注到表格，从注音到公式。")),
                P(En, T("This small book exists to test a design. It uses every kind of block and mark, from footnotes to tables, from ruby to formulas."))),
        ]) { Kind = "preface" },
        new Chapter("introduction", ChapterRole.Body, Introduction()),
        new Chapter("elements", ChapterRole.Body, Elements()),
        new Chapter("colophon", ChapterRole.Back,
        [
            Pair("colophon-1", H(Zh, 1, "colophon-title", T("版本说明")), H(En, 1, "colophon-title", T("Colophon"))),
            Pair("colophon-2", P(Zh, T("本书由程序排印。")), P(En, T("This book was set by a program."))),
        ]) { Kind = "colophon" },
    ];

    private static ImmutableArray<Pair> Introduction() =>
    [
        Pair("intro-1", H(Zh, 1, "intro", T("介绍与背景")), H(En, 1, "intro", T("Introduction and Context"))),
        Pair("intro-2",
            P(Zh, T("视频一开始，主持人就说明了一个"), new Emphasis(default, [T("不寻常的前提")]),
                T("：这次不发布新产品，而是谈谈名为 “GPT-4.5” 的模型"), new NoteReference(default, Note(Zh, "模型的公开名称晚于本报告的日期；见"
                + "原始材料的说明。")), T("背后的研究与工程。这样的安排表明，谈话的重点在于技术上的坦诚。")),
            P(En, T("The video opens on "), new Emphasis(default, [T("an unusual premise")]),
                T(": there is no product to launch. The talk is about the research and the engineering behind a model called “GPT-4.5”"),
                new NoteReference(default, Note(En, "The public name of the model is later than the date of this report; see the note on the source.")),
                T(" – and that alone is a move towards technical openness."))),
        Pair("intro-3", H(Zh, 2, "reaction", T("用户的反应")), H(En, 2, "reaction", T("How users reacted"))),
        Pair("intro-4",
            P(Zh, T("用户的反馈"), new Strong(default, [T("超出预期")]), T("。他们说它与 GPT-4 “截然不同”，却很难说清差别在哪里——正是这种好奇，促成了这次谈话。参见"),
                new Link(default, "#elements-title", "", [T("下一章")]), T("。")),
            P(En, T("The response went "), new Strong(default, [T("beyond expectations")]),
                T(". People called it “entirely different” from GPT-4 and yet struggled to say how. That curiosity is why the team sat down to talk. See "),
                new Link(default, "#elements-title", "", [T("the next chapter")]), T("."))),
        Pair("intro-5", H(Zh, 2, "people", T("讨论参与者")), H(En, 2, "people", T("Participants"))),
        Pair("intro-6", TableOf(Zh, "参与者与职责", ["姓名", "职责", "人数"], ["Alex Paino", "预训练数据", "1"], ["Amin Tootoonchian", "系统与网络架构", "1"]),
            TableOf(En, "Participants and their roles", ["Name", "Role", "Count"], ["Alex Paino", "pre-training data", "1"], ["Amin Tootoonchian", "systems and networking", "1"])),
        Shared("intro-7", FigureOf(Zh, "损失随算力下降的曲线", "损失与算力"), FigureOf(En, "A curve of loss that falls as compute grows", "Loss against compute")),
    ];

    private static ImmutableArray<Pair> Elements()
    {
        var code = new CodeBlock(default, Attributes.Empty, "python", "total = torch.sum(x)  # 一行足够\nprint(f\"{total:.3f} <&>\")");
        return
        [
            Pair("elements-1", H(Zh, 1, "elements-title", T("各种元素")), H(En, 1, "elements-title", T("Every Element"))),
            Shared("elements-2", code, code),
            Pair("elements-3", ListOf(Zh, true, "梳理数据", "训练", "评测"), ListOf(En, true, "Prepare the data", "Train", "Evaluate")),
            Pair("elements-4", Tasks(Zh, "写完", "待写"), Tasks(En, "written", "to be written")),
            Pair("elements-5",
                new Quote(default, Zh, Attributes.Empty, [P(Zh, T("完美的事先规划是不可能的。"))]),
                new Quote(default, En, Attributes.Empty, [P(En, T("Perfect planning in advance is impossible."))])),
            Pair("elements-6",
                new Admonition(default, Zh, Attributes.Empty, AdmonitionKind.Tip, [], [P(Zh, T("先在小规模上验证。"))]),
                new Admonition(default, En, Attributes.Empty, AdmonitionKind.Tip, [], [P(En, T("Prove it at small scale first."))])),
            Pair("elements-7",
                new Admonition(default, Zh, Attributes.Empty, AdmonitionKind.Warning, [T("小心")], [P(Zh, T("少见的错误最难找。"))]),
                new Admonition(default, En, Attributes.Empty, AdmonitionKind.Warning, [T("Beware")], [P(En, T("Rare bugs are the hardest."))])),
            Pair("elements-8", Definitions(Zh, "预训练", "在大量文本上学习预测下一个标记。"),
                Definitions(En, "Pre-training", "Learning to predict the next token from a great deal of text.")),
            Pair("elements-9",
                P(Zh, new Ruby(default, [new RubySegment("漢", "かん"), new RubySegment("字", "じ")]), T("，"),
                    new Strikethrough(default, [T("删去")]), T("，H"), new Subscript(default, [T("2")]), T("O，x"),
                    new Superscript(default, [T("2")]), T("，"), new CodeSpan(default, "torch.sum"), T("，"),
                    new MathSpan(default, "L = a N^{-b}") { Formula = Parsed("L = a N^{-b}", display: false) }, T("，"), new StyledSpan(default, LanguageTag.Japanese, Attributes.Empty, [T("日本語の文字")]),
                    T("，"), new Emphasis(default, [T("强调 Latin words 与标点，")]), new HardBreak(default), T("换行；"),
                    new RawInline(default, "<kbd>"), T("Ctrl"), new RawInline(default, "</kbd>"), T("；"),
                    new InlinePicture(default, "images/dot.png", "点", ""), T("；"),
                    new Link(default, "https://example.org/路径?q=1", "外链", [T("链接")]), T("。")),
                P(En, T("Ruby has no English; "), new Strikethrough(default, [T("struck")]), T(", H"), new Subscript(default, [T("2")]),
                    T("O, x"), new Superscript(default, [T("2")]), T(", "), new CodeSpan(default, "torch.sum"), T(", "),
                    new Emphasis(default, [T("emphasis with "), new Emphasis(default, [T("emphasis")]), T(" inside")]), T("."))),
            new Pair("elements-10", PairState.Shared, [new PairSide(Zh, [Display(@"L(N) = \left(\frac{N_c}{N}\right)^{\alpha}")]),
                new PairSide(En, [Display(@"L(N) = \left(\frac{N_c}{N}\right)^{\alpha}")])]),
            new Pair("elements-11", PairState.Only, [new PairSide(Zh, [P(Zh, T("只有中文的一段。"))])]),
            Shared("elements-12", new ThematicBreak(default, Attributes.Empty), new ThematicBreak(default, Attributes.Empty)),
            Shared("elements-13", new RawBlock(default, "<p>raw <b>bold</b></p>"), new RawBlock(default, "<p>raw <b>bold</b></p>")),
        ];
    }

    private static Footnote Note(LanguageTag language, string text) => new(default, language, "name", [P(language, T(text))]);

    private static Figure FigureOf(LanguageTag language, string alt, string caption) => new(default, language,
        new Attributes("fig-loss", [], []), [new Picture(default, language, Attributes.Empty, "images/curve.svg", alt, "")], [T(caption)]);

    private static Table TableOf(LanguageTag language, string caption, params string[][] rows) => new(default, language,
        new Attributes("tbl-people", [], []), [ColumnAlignment.Default, ColumnAlignment.Start, ColumnAlignment.End],
        [Row(language, rows[0])], [.. rows.Skip(1).Select(row => Row(language, row))], [T(caption)]);

    private static TableRow Row(LanguageTag language, string[] cells) =>
        new(default, [.. cells.Select(cell => new TableCell(default, [P(language, T(cell))]))]);

    private static ListBlock ListOf(LanguageTag language, bool ordered, params string[] items) => new(default, language,
        Attributes.Empty, ordered, 1, true, [.. items.Select(item => new ListItem(default, [P(language, T(item))]))]);

    private static ListBlock Tasks(LanguageTag language, string done, string open) => new(default, language,
        Attributes.Empty, false, 1, true, [new ListItem(default, [P(language, T(done))], true), new ListItem(default, [P(language, T(open))], false)]);

    private static DefinitionList Definitions(LanguageTag language, string term, string definition) => new(default, language,
        Attributes.Empty, [new DefinitionItem(default, [[T(term)]], [P(language, T(definition))])]);
}
