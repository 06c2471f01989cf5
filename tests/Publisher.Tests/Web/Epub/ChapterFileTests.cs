using System.Collections.Immutable;
using System.Xml.Linq;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pairs;
using Publisher.Tests.Support;
using static Publisher.Tests.Support.SampleEditions;

namespace Publisher.Tests.Web.Epub;

/// <summary>How text is parted into files, and what the files say that they are.</summary>
public sealed class ChapterFileTests
{
    private const int LargestFile = 300_000;

    private static readonly LanguageTag En = LanguageTag.English;
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    private static Edition Chapters(params ImmutableArray<Chapter> chapters) =>
        EditionBuilder.Build(Book() with { Languages = [En], Chapters = chapters }, new EditionSpec("en", [En], Arrangement.Single));

    /// <summary>Sections of about 50 kB each; each links to the one before and has a note.</summary>
    private static Chapter Long(int sections, int paragraphs = 10)
    {
        var pairs = new List<Pair> { Pair("top-p", H(En, 1, "top", T("Long"))) };
        for (var section = 0; section < sections; section++)
        {
            pairs.Add(Pair($"h{section}", H(En, 2, $"s{section}", T($"Section {section}"))));
            for (var i = 0; i < paragraphs; i++)
            {
                var note = new NoteReference(default, new Footnote(default, En, $"n{section}-{i}", [P(En, T("A note."))]));
                pairs.Add(Pair($"p{section}-{i}", P(En, T(new string('a', 5000)), note,
                    new Link(default, $"#s{Math.Max(0, section - 1)}", "", [T("before")]))));
            }
        }
        return new Chapter("long", ChapterRole.Body, [.. pairs]);
    }

    private static List<string> Texts(EpubFiles epub) =>
        [.. epub.Names.Where(name => name.Contains("/long", StringComparison.Ordinal))];

    [Fact]
    public void A_long_chapter_is_parted_at_its_sections()
    {
        var epub = EpubFiles.Of(Chapters(Long(13)));
        var files = Texts(epub);

        Assert.Equal(["EPUB/text/long.xhtml", "EPUB/text/long-2.xhtml", "EPUB/text/long-3.xhtml"], files);
        Assert.All(files, file => Assert.InRange(epub.Bytes(file).Length, 1, LargestFile));
        Assert.All(files.Skip(1), file => Assert.Equal("h2", epub.Xml(file).Descendants().First(element =>
            element.Name.LocalName is "h2" or "p").Name.LocalName));
    }

    [Fact]
    public void A_long_section_is_parted_between_paragraphs()
    {
        var epub = EpubFiles.Of(Chapters(Long(1, paragraphs: 130)));

        Assert.Equal(3, Texts(epub).Count);
        Assert.All(Texts(epub), file => Assert.InRange(epub.Bytes(file).Length, 1, LargestFile));
    }

    [Fact]
    public void Links_notes_and_contents_find_the_piece_that_they_lead_to()
    {
        var epub = EpubFiles.Of(Chapters(Long(13)));
        var ids = epub.Names.Where(name => name.EndsWith(".xhtml", StringComparison.Ordinal)).ToDictionary(name => name[(name.LastIndexOf('/') + 1)..],
            name => epub.Xml(name).DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList(), StringComparer.Ordinal);

        Assert.All(ids.Values, all => Assert.Equal(all.Count, all.Distinct().Count()));
        foreach (var file in ids.Keys)
        {
            foreach (var link in epub.Page(file).Descendants(Html + "a").Attributes("href").Select(href => href.Value.Split('#')))
            {
                Assert.True(link.Length == 1 || ids[link[0].Length == 0 ? file : link[0]].Contains(link[1]), $"{file}: {string.Join('#', link)}");
            }
        }
    }

    [Fact]
    public void A_piece_that_goes_on_does_not_say_chapter_again()
    {
        var epub = EpubFiles.Of(Chapters(Long(13)));

        Assert.Equal("chapter", (string?)epub.Page("long.xhtml").Descendants(Html + "section").First().Attribute(Ops + "type"));
        Assert.DoesNotContain(epub.Page("long-2.xhtml").Descendants().Attributes("role"), role => role.Value == "doc-chapter");
    }

    [Fact]
    public void A_chapter_without_a_heading_is_no_section()
    {
        var epub = EpubFiles.Of(Chapters(new Chapter("bare", ChapterRole.Body, [Pair("p1", P(En, T("Some words that stand alone, without a title.")))])));

        Assert.Empty(epub.Page("bare.xhtml").Descendants(Html + "section"));
        Assert.Equal("Some words that stand…", epub.Page("bare.xhtml").Descendants(Html + "title").Single().Value);
        Assert.Contains("Some words that stand…", epub.Page("nav.xhtml").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dedication_is_called_one_though_it_has_no_heading()
    {
        var epub = EpubFiles.Of(Chapters(new Chapter("to", ChapterRole.Front, [Pair("p1", P(En, T("To the reader.")))]) { Kind = "dedication" }));
        var body = epub.Page("to.xhtml").Descendants(Html + "div").First();

        Assert.Equal("doc-dedication", (string?)body.Attribute("role"));
        Assert.Equal("Dedication", (string?)body.Attribute("aria-label"));
    }
}
