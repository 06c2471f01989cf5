using System.Text;
using Publisher.Composition;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Pairs;
using Publisher.Tests.Support;

namespace Publisher.Tests.Composition.Pages;

public class BookComposerTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly LanguageTag En = LanguageTag.English;

    public static TheoryData<string> Arrangements => ["bilingual", "zh-Hans", "en", "interleaved", "facing"];

    private static Edition EditionOf(string name) => name switch
    {
        "bilingual" => SampleEditions.Bilingual(),
        "zh-Hans" => SampleEditions.Chinese(),
        "en" => SampleEditions.English(),
        "facing" => SampleEditions.Build(name, Arrangement.Facing, Zh, En),
        _ => SampleEditions.Build(name, Arrangement.Interleaved, Zh, En),
    };

    private static PagedBook Compose(Edition edition) => BookComposer.Compose(edition, RealFonts.Library).Value!;

    /// <summary>What leaves say in reading order: the text that extraction by structure gives.</summary>
    private static string TextOf(PagedBook book)
    {
        var leaves = new Dictionary<TagContent, StringBuilder>();
        foreach (var run in book.Pages.SelectMany(page => page.Items).OfType<GlyphRun>().Where(run => run.Content is not null))
        {
            if (!leaves.TryGetValue(run.Content!, out var text))
            {
                leaves[run.Content!] = text = new StringBuilder();
            }
            text.Append(run.Text);
        }
        var whole = new StringBuilder();
        Append(book.Structure);
        return whole.ToString();

        void Append(TagKid kid)
        {
            if (kid is TagContent leaf)
            {
                whole.Append(leaves.GetValueOrDefault(leaf));
            }
            foreach (var child in (kid as TagNode)?.Kids ?? [])
            {
                Append(child);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_of_deep_nesting_stays_on_the_page(bool isList)
    {
        var block = (Block)SampleEditions.P(En, SampleEditions.T("These are the innermost words of a great many blocks within blocks."));
        for (var depth = 0; depth < 100; depth++)
        {
            block = isList ? new ListBlock(default, En, Attributes.Empty, false, 1, true, [new ListItem(default, [block])])
                : new Quote(default, En, Attributes.Empty, [block]);
        }
        var edition = SampleEditions.English();
        var book = Compose(edition with { Chapters = [new Chapter("a", ChapterRole.Body, [SampleEditions.Pair("a-1", block)])] });

        var runs = book.Pages.SelectMany(page => page.Items).OfType<GlyphRun>().Where(run => run.Content is not null).ToList();
        Assert.Contains("innermost", TextOf(book), StringComparison.Ordinal);
        Assert.All(runs, run => Assert.InRange(run.Origin.X.Points, 0, (book.TrimSize.Width - run.Size * 5).Points));
    }

    [Theory]
    [MemberData(nameof(Arrangements))]
    public void Every_link_of_the_book_leads_to_a_place_in_it(string name)
    {
        var book = Compose(EditionOf(name));
        var targets = book.Pages.SelectMany(page => page.Links).Select(link => link.Target)
            .Where(target => target.StartsWith('#')).Select(target => target[1..]).ToList();
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.Contains(target, book.Anchors.Keys));
        Assert.All(book.Outline, entry => Assert.Contains(entry.Anchor, book.Anchors.Keys));
    }

    [Theory]
    [MemberData(nameof(Arrangements))]
    public void T82_Every_paragraph_is_there_whole_in_reading_order(string name)
    {
        var edition = EditionOf(name);
        var text = TextOf(Compose(edition));
        var at = 0;
        foreach (var pair in edition.Chapters.SelectMany(chapter => chapter.Pairs).Where(pair => pair.State == PairState.Complete))
        {
            foreach (var paragraph in pair.Sides.SelectMany(side => side.Blocks).OfType<Paragraph>())
            {
                if (paragraph.Content.All(inline => inline is Model.Documents.Text))
                {
                    at = text.IndexOf(PlainText.Of(paragraph.Content), at, StringComparison.Ordinal);
                    Assert.True(at >= 0, PlainText.Of(paragraph.Content));
                }
            }
        }
        Assert.True(at > 0);
    }

    [Fact]
    public void T74_Both_sides_of_a_pair_start_level()
    {
        var zh = string.Concat(Enumerable.Repeat("两边的段落要从同一条格线开始排起。", 4));
        var en = string.Concat(Enumerable.Repeat("Both sides of a pair start on the same line of the grid. ", 9)).Trim();
        var pairs = Enumerable.Range(0, 30).Select(i => SampleEditions.Pair($"p{i}",
            SampleEditions.P(Zh, SampleEditions.T($"甲{i}。{zh}")), SampleEditions.P(En, SampleEditions.T($"Pair{i}. {en}"))));
        var book = SampleEditions.Book() with { Chapters = [new Chapter("c", ChapterRole.Body, [.. pairs])] };
        var paged = Compose(EditionBuilder.Build(book, new EditionSpec("b", [Zh, En], Arrangement.Parallel)));
        var runs = paged.Pages.SelectMany(page => page.Items.OfType<GlyphRun>().Select(run => (page.Index, run))).ToList();
        for (var i = 0; i < 30; i++)
        {
            var left = runs.First(entry => entry.run.Text.Span.StartsWith("甲"));
            var right = runs.First(entry => entry.run.Text.Span.StartsWith($"Pair{i}."));
            runs.RemoveRange(0, runs.IndexOf(left) + 1);
            Assert.Equal((left.Index, left.run.Origin.Y), (right.Index, right.run.Origin.Y));
        }
    }

    [Fact]
    public void T74_Items_of_paired_lists_start_level()
    {
        const string Marks = "甲乙丙丁戊";
        static ListBlock List(LanguageTag language, Func<int, string> text) => new(default, language, Attributes.Empty, false, 1, true,
            [.. Enumerable.Range(0, 5).Select(i => new ListItem(default, [SampleEditions.P(language, SampleEditions.T(text(i)))]))]);
        var pair = SampleEditions.Pair("p", List(Zh, i => $"{Marks[i]}项。"),
            List(En, i => $"Item{i} " + string.Concat(Enumerable.Repeat("goes on for several lines ", i * 4)) + "here."));
        var book = SampleEditions.Book() with { Chapters = [new Chapter("c", ChapterRole.Body, [pair])] };
        var runs = Compose(EditionBuilder.Build(book, new EditionSpec("b", [Zh, En], Arrangement.Parallel)))
            .Pages.SelectMany(page => page.Items).OfType<GlyphRun>().ToList();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(runs.First(run => run.Text.Span.StartsWith($"{Marks[i]}项")).Origin.Y, runs.First(run => run.Text.Span.StartsWith($"Item{i}")).Origin.Y);
        }
    }

    [Fact]
    public void T49_Headings_stand_at_one_distance_from_their_text()
    {
        static string Sentence(int i) => string.Concat(Enumerable.Repeat("Some words of a paragraph. ", i + 1)).Trim();
        var blocks = Enumerable.Range(0, 4).SelectMany(i => new Block[]
        {
            SampleEditions.H(En, 2 + (i % 2), $"h{i}", SampleEditions.T($"Heading{i}")),
            SampleEditions.P(En, SampleEditions.T($"Text{i}. " + Sentence(i))),
        });
        var book = SampleEditions.Book() with
        {
            Languages = [En],
            Chapters = [new Chapter("c", ChapterRole.Body, [SampleEditions.Pair("t", SampleEditions.H(En, 1, "t", SampleEditions.T("Title"))), .. blocks.Select((block, i) => SampleEditions.Pair($"p{i}", block))])],
        };
        var page = Compose(EditionBuilder.Build(book, new EditionSpec("en", [En], Arrangement.Single))).Pages.First(page => page.Label == "1");
        double Y(string start) => page.Items.OfType<GlyphRun>().First(run => run.Text.Span.StartsWith(start)).Origin.Y.Points;
        Assert.Equal(Y("Text1") - Y("Heading1"), Y("Text3") - Y("Heading3"), 0.01);
        Assert.Equal(Y("Text0") - Y("Heading0"), Y("Text2") - Y("Heading2"), 0.01);
    }

    [Theory]
    [InlineData("Inside OpenAI’s GPT-4.5 Pre-Training")]
    [InlineData("OpenAI内部讨论解析：GPT-4.5预训练")]
    public void Titles_of_covers_break_between_words(string title)
    {
        var language = title.Contains('：', StringComparison.Ordinal) ? Zh : En;
        var edition = SampleEditions.Build("one", Arrangement.Single, language);
        edition = edition with { Metadata = edition.Metadata with { Title = new LocalizedText([new LocalizedString(language, title)]) } };
        var cover = BookComposer.ComposeCover(edition, RealFonts.Library, new Size(Length.FromMillimetres(148), Length.FromMillimetres(210))).Value!;
        var lines = cover.Items.OfType<GlyphRun>().GroupBy(run => run.Origin.Y).Select(line => string.Concat(line.Select(run => run.Text.ToString()))).ToList();
        Assert.Contains(lines, line => line.TrimEnd() is "Inside OpenAI’s" or "OpenAI内部讨论解析：");
        Assert.Contains(lines, line => line.TrimEnd() is "GPT-4.5 Pre-Training" or "GPT-4.5预训练");
    }

    [Fact]
    public void T80_Long_titles_in_the_contents_go_on_below_instead_of_being_cut()
    {
        var title = string.Concat(Enumerable.Repeat("a title of great length and little sense ", 4)).Trim();
        var book = SampleEditions.Book() with
        {
            Languages = [En],
            Chapters = [.. new[] { "a", "b", "c" }.Select(id => new Chapter(id, ChapterRole.Body, [SampleEditions.Pair(id, SampleEditions.H(En, 1, id, SampleEditions.T(title)))]))],
        };
        var paged = Compose(EditionBuilder.Build(book, new EditionSpec("en", [En], Arrangement.Single)));
        var contents = paged.Pages.First(page => page.Items.OfType<GlyphRun>().Any(run => run.Text.Span.StartsWith("Contents")));
        Assert.DoesNotContain(contents.Items.OfType<GlyphRun>(), run => run.Text.Span.Contains("…", StringComparison.Ordinal));
        Assert.True(contents.Items.OfType<GlyphRun>().Select(run => run.Origin.Y).Distinct().Count() > 3);
    }

    [Fact]
    public void T45_Lines_of_paragraphs_stand_on_the_grid()
    {
        var book = Compose(SampleEditions.Chinese());
        var feed = Length.FromPoints(17.5);
        var size = Length.FromPoints(10.5);
        var bodies = book.Pages.Skip(3).SelectMany(page => page.Items).OfType<GlyphRun>()
            .Where(run => run.Content is not null && run.Size == size && run.Text.Length > 12).ToList();
        Assert.True(bodies.Count > 5);
        var first = bodies[0].Origin.Y;
        Assert.All(bodies, run =>
        {
            var steps = (run.Origin.Y - first).Points / feed.Points;
            Assert.Equal(Math.Round(steps), steps, 0.001);
        });
    }

    [Fact]
    public void T51_Front_matter_counts_in_Roman_the_text_from_1()
    {
        var book = Compose(SampleEditions.Bilingual());
        var labels = book.Pages.Select(page => page.Label).ToList();
        Assert.Equal("i", labels[1]);
        Assert.Contains("ii", labels);
        Assert.Contains("1", labels);
        // The text begins on a right-hand page: an even number of pages lies between cover and page 1.
        Assert.Equal(1, labels.IndexOf("1") % 2);
    }

    [Fact]
    public void T75_Facing_pages_show_one_language_each_Chinese_at_the_left()
    {
        var book = Compose(EditionOf("facing"));
        var page = book.Pages.First(page => page.Items.OfType<GlyphRun>().Any(run => run.Text.Span.Contains("视频", StringComparison.Ordinal)));
        Assert.Equal(1, page.Index % 2);
        Assert.Contains(book.Pages[page.Index + 1].Items.OfType<GlyphRun>(), run => run.Text.Span.Contains("video", StringComparison.Ordinal));
    }

    [Fact]
    public void CMP003_VectorPictureInPrint_warns_and_shows_the_description()
    {
        var edition = SampleEditions.Chinese();
        var broken = edition.Images.All.Select(image => image.Format == ImageFormat.Svg ? image with { Bytes = "<svg"u8.ToArray() } : image);
        var outcome = BookComposer.Compose(edition with { Images = new ImageCatalog(broken) }, RealFonts.Library);
        Assert.Single(outcome.Diagnostics, one => one.Code == "CMP003");
        Assert.Empty(Items<PlacedDrawing>(outcome.Value!));
        Assert.Contains(Items<GlyphRun>(outcome.Value!), run => run.Text.Span.Contains("损失随算力下降", StringComparison.Ordinal));
    }

    [Fact]
    public void An_SVG_figure_is_drawn_in_its_element_with_its_description()
    {
        var book = BookComposer.Compose(SampleEditions.Chinese(), RealFonts.Library).Value!;
        var drawing = Assert.Single(Items<PlacedDrawing>(book));
        Assert.Equal(480.0 / 200, drawing.Box.Width.Points / drawing.Box.Height.Points, 0.01);
        Assert.NotNull(drawing.Content);
    }

    private static IEnumerable<T> Items<T>(PagedBook book) where T : PageItem => book.Pages.SelectMany(page => page.Items).OfType<T>();

    [Fact]
    public void CMP001_MissingGlyph_names_character_and_code_point()
    {
        var edition = SampleEditions.Of(En, SampleEditions.P(En, SampleEditions.T("A private \U0010FFFD sign.")));
        var fault = Assert.Single(BookComposer.Compose(edition, RealFonts.Library).Diagnostics);
        Assert.Equal("CMP001", fault.Code);
        Assert.Contains("U+10FFFD", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CMP002_OverfullLine_shows_its_words()
    {
        var word = SampleEditions.T(new string('\u2014', 200));
        var edition = SampleEditions.Of(En, SampleEditions.P(En, word));
        Assert.Contains(BookComposer.Compose(edition, RealFonts.Library).Diagnostics, one => one.Code == "CMP002");
    }

    [Theory]
    [MemberData(nameof(Arrangements))]
    public void The_same_edition_gives_the_same_pages(string name) =>
        Assert.Equal(Dump(Compose(EditionOf(name))), Dump(Compose(EditionOf(name))));

    /// <summary>Chapters are shared out among threads, each with a composer that has seen what chance gave it.</summary>
    [Theory]
    [MemberData(nameof(Arrangements))]
    public async Task One_thread_gives_the_pages_of_many(string name)
    {
        var edition = EditionOf(name);
        edition = edition with { Chapters = [.. Enumerable.Repeat(edition.Chapters, 4).SelectMany(chapters => chapters)] };
        var alone = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
        var expected = await Task.Factory.StartNew(() => Dump(Compose(edition)), default, TaskCreationOptions.None, alone);

        Assert.Equal(expected, Dump(Compose(edition)));
    }

    private static string Dump(PagedBook book) => string.Join("\n", book.Pages.SelectMany(page => page.Items).Select(item => item switch
    {
        GlyphRun run => $"{run.Face.Index} {run.Origin} {run.Text} {string.Join(',', run.Glyphs.ToArray())}",
        FilledRect rect => rect.Box.ToString(),
        _ => item.GetType().Name,
    }));

    [Fact]
    public void A_note_stands_on_the_page_of_its_mark()
    {
        var book = Compose(SampleEditions.Bilingual());
        var notes = new List<TagNode>();
        Find(book.Structure);
        Assert.NotEmpty(notes);
        foreach (var id in notes.Select(note => note.Id))
        {
            var mark = book.Pages.Single(page => page.Links.Any(link => link.Target == "#" + id));
            Assert.Equal(mark.Index, book.Anchors[id].PageIndex);
        }

        void Find(TagNode node)
        {
            notes.AddRange(node.Kids.OfType<TagNode>().Where(kid => kid.Role == TagRole.Note));
            foreach (var kid in node.Kids.OfType<TagNode>())
            {
                Find(kid);
            }
        }
    }
}
