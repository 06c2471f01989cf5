using System.Globalization;
using System.Text;
using Publisher.Acceptance.Support;

namespace Publisher.Acceptance;

/// <summary>E-books at the edges of what a book can be, before the same judges as the real one.</summary>
public sealed class SyntheticEpubTests : IDisposable
{
    private readonly SmallBook _book = new();

    [Fact]
    public void A_book_with_every_feature_in_every_order_of_its_languages()
    {
        _book.With("book.yaml", Settings).With("00-dedication.md", "献给读者。\n\nTo the reader.\n").With("01-all.md", Everything)
            .With("images/leaf.svg", Svg);
        Build();

        Assert.Equal(3, _book.Outputs.Length);
        Assert.All(_book.Outputs, name => EpubJudges.Accept(Path.Combine(_book.Output, name)));
        Assert.All(_book.Outputs, name => Assert.Equal("[]", ScreenJudge.Faults(Path.Combine(_book.Output, name))));
    }

    [Fact]
    public void A_book_of_one_file_with_nothing_but_text()
    {
        _book.With("a.md", "Words without a title.\n");
        Build();

        EpubJudges.Accept(Path.Combine(_book.Output, Assert.Single(_book.Outputs)));
    }

    /// <summary>Ace finds nothing in 300 chapters either, but takes three minutes for them; in forty it meets all that they have.</summary>
    [Theory]
    [InlineData(40, true)]
    [InlineData(300, false)]
    public void A_book_of_many_chapters(int chapters, bool withAce)
    {
        for (var chapter = 1; chapter <= chapters; chapter++)
        {
            var name = chapter.ToString("000", CultureInfo.InvariantCulture);
            _book.With($"{name}.md", $"# Chapter {name}\n\nWords, [^1] and [the next](#to-{(chapter % chapters) + 1}).\n\n## A part {{#to-{chapter}}}\n\nMore.\n\n[^1]: Note {name}.\n");
        }
        Build();

        EpubJudges.Accept(Path.Combine(_book.Output, Assert.Single(_book.Outputs)), withAce);
    }

    [Fact]
    public void A_chapter_that_fills_many_files()
    {
        var text = new StringBuilder("# 长 | Long\n\n");
        for (var i = 0; i < 3000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"第{i}段，茶是世界上饮用最广的饮料之一，其历史可以追溯到很久以前。[^{i}]\n\nParagraph {i}: tea is one of the most widely drunk beverages.\n\n");
            text.Append(CultureInfo.InvariantCulture, $"[^{i}]: 注{i}。\n\n    Note {i}.\n\n");
        }
        _book.With("a.md", text.ToString());
        Build("--edition", "bilingual");

        EpubJudges.Accept(Path.Combine(_book.Output, Assert.Single(_book.Outputs)), withAce: false);
    }

    private void Build(params string[] more)
    {
        var run = _book.Build(["--format", "epub", .. more]);
        Assert.True(run.ExitCode == 0, run.Everything);
    }

    private const string Settings = """
        languages: [zh-Hans, en]
        title: { zh-Hans: 一切, en: Everything }
        title-sort: { zh-Hans: yiqie, en: Everything }
        people:
          - { name: { zh-Hans: 陆羽, en: Lu Yu }, role: aut, sort: { zh-Hans: Lù Yǔ, en: "Lu, Yu" } }
          - { name: 译者, role: trl }
        publisher: 出版社
        date: 2024-05
        identifiers:
          - { scheme: isbn, value: 978-7-111-54742-6, edition: bilingual }
          - { scheme: doi, value: 10.1000/182 }
        subjects: [茶 | Tea, { name: 饮料 | Drinks, authority: CLC, term: TS27 }]
        collections: [{ name: 丛书 | Series, position: 2 }, { name: 全集 | Works, type: set }]
        front: [{ file: 00-dedication.md, kind: dedication }]
        chapters: [01-all.md]
        number-chapters: true
        epub: { fonts: woff2, certified-by: { zh-Hans: 校对组, en: The Proofreaders } }
        editions:
          - { name: bilingual, languages: [zh-Hans, en] }
          - { name: turned, languages: [en, zh-Hans] }
          - { name: en, languages: [en] }

        """;

    private const string Svg = """
        <?xml version="1.0"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="40" viewBox="0 0 80 40">
        <metadata>x</metadata><defs><path id="leaf" d="M0 0C10 10 10 30 0 40"/></defs><script>alert(1)</script>
        <use xlink:href="#leaf" x="40"/><style>path { fill: none; stroke: #555 }</style>
        <foreignObject><p xmlns="http://www.w3.org/1999/xhtml">no</p></foreignObject>
        <a href="https://example.org"><text x="2" y="20" onclick="x()">leaf</text></a></svg>
        """;

    private const string Everything = """
        # 一切 | Everything {#all}

        茶是*最广的*饮料**之一**。[^1]再看[下一节](#second)与[外面](https://example.org/路径?q=1&b=2)。

        Tea is *one* of the **widest** drinks.[^1] See [the next section](#second) and [outside](https://example.org/?q=1&b=2).

        [^1]: 仅次于水。

            Second only to water.

        ## 第二节 | Second {#second}

        ![一片茶叶 | A tea leaf](images/leaf.svg "叶子 | The leaf")

        | 名 | 数 |
        |:--|--:|
        | 茶 | 1 |

        : 表题 {#t1}

        | Name | Count |
        |:--|--:|
        | tea | 1 |

        : Caption {#t1}

        - 一
        - 二
          - 三

        - one
        - two
          - three

        3. 甲
        4. 乙

        3. first
        4. second

        - [x] 做完
        - [ ] 未做

        - [x] done
        - [ ] to do

        ```python
        total = sum(x)  # <&>
        ```

        > [!WARNING]
        > 小心。

        > [!WARNING]
        > Beware.

        > [!TIP]
        > 先试。

        > [!TIP]
        > Try first.

        > 引文。

        > A quotation.

        茶
        :   一种饮料。

        Tea
        :   A drink.

        {漢字|かん|じ}，[北京]{ruby="běi jīng"}，[好]{ruby=ㄏㄠˇ}，[张三]{.proper}，[红楼梦]{.title}，H~2~O，x^2^，~~删~~，`code`，<kbd>Ctrl</kbd>。

        [Nato]{.smallcaps}, [東京]{lang=ja}, H~2~O, x^2^, ~~struck~~, `code`, <kbd>Ctrl</kbd>.

        ***

        <div><p>raw <b>bold</b></p></div>

        <li>an item without its list</li>

        <p><rt>a reading without its ruby</rt></p>

        <table><tr><td scope="col" colspan="wide">raw</td></tr></table>

        $$
        x = \frac{a}{b}
        $$

        $$ E = mc^2 \quad \text{质能 mass} $$ {#eq:mass}

        $$
        \begin{align}
        \left(\sum_{i=1}^{n} x_i\right)^2 &\le n\sum_{i=1}^n x_i^2 \label{eq:cauchy} \\
        \sqrt[3]{\hat x + \overline{ab}} &= \underbrace{\int_0^\infty \mathbf{f}\,\mathrm dt}_{\text{area}} \tag{A}
        \end{align}
        $$

        $$ f(x) = \begin{cases} \begin{array}{l|c:r} \hline 1 & 2 & 3 \\ \hline \end{array} & x > 0 \\ \boxed{\cancel{0}} & \textcolor{#b00020}{x} \xrightarrow[a]{b} \smash{y} \end{cases} \rule{1em}{1pt} $$

        ##### 式 $\alpha^2$ | Formula $\alpha^2$

        由 $\eqref{eq:mass}$ 与 $a_1, \dots, a_n \in \mathbb{R}$ 可得 $\big|\sin 2x\big| \le 1$。

        From $\eqref{eq:mass}$ and $a_1, \dots, a_n \in \mathbb{R}$ follows $\big|\sin 2x\big| \le 1$.

        #### 深 | Deep

        文。

        Text.

        """;

    public void Dispose() => _book.Dispose();
}
