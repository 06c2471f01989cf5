using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Tests.Support;
using UglyToad.PdfPig.Tokens;
using static Publisher.Tests.Support.SampleEditions;

namespace Publisher.Tests.Pdf;

/// <summary>The ways through a file as they are read back: bookmarks, named places, page labels, how it opens.</summary>
public sealed class NavigationTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly LanguageTag En = LanguageTag.English;

    private static List<(string Name, IToken? Value)> Places(PdfStructure file) =>
        [.. file.Names(file.Catalog.Get<DictionaryToken>("Names", file)!.Get<DictionaryToken>("Dests", file)!)];

    [Fact]
    public void Every_id_is_a_named_place_in_order_of_bytes_and_leads_to_a_page()
    {
        var headings = Enumerable.Range(1, 150).Select(i => (Block)H(Zh, 2, i % 2 == 0 ? $"标题{i}" : $"h(\\){i}", T($"第{i}节")));
        using var file = WrittenPdf.Structure(WrittenPdf.Edition(Zh, [.. headings]));

        var places = Places(file);
        Assert.All(Enumerable.Range(1, 150), i => Assert.Contains(places, place => place.Name == (i % 2 == 0 ? $"标题{i}" : $"h(\\){i}")));
        Assert.All(places, place => Assert.InRange(file.PageOf(((ArrayToken)place.Value!).Data[0]), 1, file.Document.NumberOfPages));
        var bytes = places.Select(place => Publisher.Pdf.Objects.PdfBuffer.Encode(place.Name)).ToArray();
        Assert.All(bytes.Zip(bytes.Skip(1)), pair => Assert.True(pair.First.AsSpan().SequenceCompareTo(pair.Second) < 0));
    }

    [Fact]
    public void Places_have_the_same_names_whatever_comes_before_them()
    {
        static IEnumerable<string> Names(params ImmutableArray<Block> blocks)
        {
            using var file = WrittenPdf.Structure(WrittenPdf.Edition(Zh, blocks));
            return [.. Places(file).Select(place => place.Name)];
        }

        var heading = H(Zh, 1, "here", T("这里"));
        Assert.Equal(Names(heading), Names(P(Zh, T("前")), heading));
    }

    [Fact]
    public void Bookmarks_unfold_as_far_as_they_can_be_seen_at_a_glance()
    {
        static PdfStructure Book(int chapters, int sections) => WrittenPdf.Structure(WrittenPdf.Edition(Zh,
        [
            .. Enumerable.Range(1, chapters).SelectMany(i => Enumerable.Range(1, sections).Select(j => (Block)H(Zh, 2, $"s{i}-{j}", T("节")))
                .Prepend(H(Zh, 1, $"c{i}", T("章")))),
        ]));
        static (int Shown, int[] Counts) Outline(PdfStructure file)
        {
            var root = file.Catalog.Get<DictionaryToken>("Outlines", file)!;
            var counts = new List<int>();
            for (var entry = root.Get<DictionaryToken>("First", file); entry is not null; entry = entry.Get<DictionaryToken>("Next", file))
            {
                counts.Add(((NumericToken)entry.Data["Count"]).Int);
            }
            return (((NumericToken)root.Data["Count"]).Int, [.. counts]);
        }

        using var small = Book(3, 2);
        using var large = Book(4, 9);
        Assert.Equal(9, Outline(small).Shown);
        Assert.Equal([2, 2, 2], Outline(small).Counts);
        Assert.Equal(4, Outline(large).Shown);
        Assert.Equal([-9, -9, -9, -9], Outline(large).Counts);
    }

    [Fact]
    public void Bookmarks_name_both_languages_and_lead_to_places_that_exist()
    {
        using var file = WrittenPdf.Structure(Bilingual());

        Assert.True(file.Document.TryGetBookmarks(out var bookmarks));
        Assert.Contains(bookmarks.GetNodes(), node => node.Title == "前言 | Preface");
        Assert.All(bookmarks.GetNodes(), node => Assert.DoesNotContain('\u001B', node.Title));
        var places = Places(file).Select(place => place.Name).ToHashSet();
        for (var entry = file.Catalog.Get<DictionaryToken>("Outlines", file)!.Get<DictionaryToken>("First", file);
            entry is not null; entry = entry.Get<DictionaryToken>("Next", file))
        {
            Assert.Contains(entry.Data["Dest"].Text(), places);
        }
    }

    [Fact]
    public void It_opens_with_bookmarks_under_its_title()
    {
        using var file = WrittenPdf.Structure(Chinese());

        Assert.Equal("UseOutlines", file.Catalog.Data["PageMode"].Text());
        Assert.True(file.Catalog.Get<DictionaryToken>("ViewerPreferences", file)!.Data["DisplayDocTitle"] is BooleanToken { Data: true });
        Assert.False(file.Catalog.ContainsKey(NameToken.Create("PageLayout")));
    }

    [Fact]
    public void Facing_languages_open_side_by_side()
    {
        using var file = WrittenPdf.Structure(Build("facing", Arrangement.Facing, Zh, En));

        // Even pages lie on the left: both languages of a paragraph are seen at once.
        Assert.Equal("TwoPageRight", file.Catalog.Data["PageLayout"].Text());
        var paragraphs = file.Root.Kids.Single(kid => kid.Title == "介绍与背景").Kids.Where(kid => kid.Role == "P").ToList();
        for (var i = 0; i < paragraphs.Count; i += 2)
        {
            Assert.Equal(0, paragraphs[i].Pages[0] % 2);
            Assert.Equal(paragraphs[i].Pages[0] + 1, paragraphs[i + 1].Pages[0]);
        }
    }

    [Fact]
    public void Page_labels_are_the_folios()
    {
        var edition = Chinese();
        using var file = WrittenPdf.Structure(edition);

        var numbers = file.Catalog.Get<DictionaryToken>("PageLabels", file)!.Get<ArrayToken>("Nums", file)!.Data;
        var ranges = numbers.Chunk(2).Select(range => (Start: ((NumericToken)range[0]).Int, Style: (DictionaryToken)file.Resolve(range[1])!)).ToList();
        Assert.Equal((0, "封面"), (ranges[0].Start, ranges[0].Style.Data["P"].Text()));
        Assert.Equal("r", ranges[1].Style.Data["S"].Text());
        var body = ranges[^1];
        Assert.Equal(("D", 1), (body.Style.Data["S"].Text(), ((NumericToken)body.Style.Data["St"]).Int));
        Assert.Equal(file.Root.Kids.Single(kid => kid.Title == "介绍与背景").All().SelectMany(one => one.Pages).Min(), body.Start + 1);
    }
}
