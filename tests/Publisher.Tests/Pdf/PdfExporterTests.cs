using System.Text;
using Publisher.Composition;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Pages;
using Publisher.Pdf;
using Publisher.Raster;
using Publisher.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Tokens;
using static Publisher.Tests.Support.PdfTokens;

namespace Publisher.Tests.Pdf;

public class PdfExporterTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;
    private static readonly DateTimeOffset Time = new(2023, 10, 26, 0, 0, 0, TimeSpan.Zero);

    private static PagedBook Compose(Edition edition) => BookComposer.Compose(edition, RealFonts.Library).Value!;

    private static byte[] Export(PagedBook book)
    {
        using var stream = new MemoryStream();
        // The sample's only picture is one pixel, which is coarse at any size.
        Assert.All(PdfExporter.Export(book, RealFonts.Library, new ImageDecoder(), Time, stream), fault => Assert.Equal("PDF002", fault.Code));
        return stream.ToArray();
    }

    [Fact]
    public void Another_reader_opens_it_and_finds_pages_and_metadata()
    {
        var paged = Compose(SampleEditions.Bilingual());
        using var document = PdfDocument.Open(Export(paged));
        Assert.Equal(paged.Pages.Count, document.NumberOfPages);
        Assert.Equal("深入 GPT-4.5 的预训练", document.Information.Title);
        Assert.Equal(1.7, (double)document.Version, 3);
    }

    [Fact]
    public void T82_Every_glyph_maps_to_the_text_it_was_set_for()
    {
        var paged = Compose(SampleEditions.Chinese());
        using var document = PdfDocument.Open(Export(paged));
        for (var i = 0; i < paged.Pages.Count; i++)
        {
            var expected = string.Concat(paged.Pages[i].Items.OfType<GlyphRun>()
                .Concat(paged.Pages[i].Items.OfType<PlacedDrawing>().SelectMany(placed => placed.Drawing.Runs)).Select(run => run.Text.ToString()));
            var found = string.Concat(document.GetPage(i + 1).Letters.Select(letter => letter.Value));
            Assert.Equal(Sorted(expected), Sorted(found));
        }

        static string Sorted(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00AD').Order());
    }

    [Fact]
    public void T82_The_hyphen_of_a_line_end_reads_as_a_soft_one_that_of_a_word_as_itself()
    {
        var text = string.Concat(Enumerable.Repeat("Extraordinarily well-considered hyphenation notwithstanding. ", 20)).Trim();
        var paged = Compose(SampleEditions.Of(LanguageTag.English, SampleEditions.P(LanguageTag.English, SampleEditions.T(text))));
        using var document = PdfDocument.Open(Export(paged));
        var letters = document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value).ToList();
        var hyphens = paged.Pages.SelectMany(page => page.Items).OfType<GlyphRun>().Sum(run => run.Text.Span.Count('-'));
        Assert.Equal(hyphens, letters.Count(letter => letter == "-"));
        Assert.Contains("\u00AD", letters);
    }

    /// <summary>Few readers heed ActualText: units of two glyphs, selectors and marks are said by the glyphs themselves.</summary>
    [Theory]
    [InlineData("甲……乙⋯⋯丙——丁")]
    [InlineData("葛\U000E0100辻\U000E0101x\u0305y\u20DD")]
    public void T82_Clusters_of_several_glyphs_are_said_glyph_by_glyph(string text)
    {
        using var document = PdfDocument.Open(Export(Compose(SampleEditions.Of(Zh, SampleEditions.P(Zh, SampleEditions.T(text))))));
        Assert.Contains(text, string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)), StringComparison.Ordinal);
        Assert.DoesNotContain(document.GetPages().SelectMany(page => page.Operations).OfType<BeginMarkedContentWithProperties>(),
            operation => operation.Properties is DictionaryToken properties && properties.ContainsKey(NameToken.Create("ActualText")));
    }

    /// <summary>The radicals of Kangxi share the glyphs of ideographs: each glyph says two characters, and there are 214 such.</summary>
    [Fact]
    public void T82_Any_number_of_glyphs_may_stand_for_two_characters()
    {
        var face = RealFonts.Library.Choose(Zh, FontRole.Serif, false, false);
        var radicals = string.Concat(Enumerable.Range(0x2F00, 214).Where(face.Has).Select(code => (char)code));
        var ideographs = radicals.Normalize(NormalizationForm.FormKC);
        using var document = PdfDocument.Open(Export(Compose(SampleEditions.Of(Zh, SampleEditions.P(Zh, SampleEditions.T(ideographs + radicals))))));

        Assert.Equal(214, radicals.Length);
        Assert.Contains(ideographs + radicals, string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void Glyphs_stand_where_the_layout_put_them()
    {
        var paged = Compose(SampleEditions.Chinese());
        using var document = PdfDocument.Open(Export(paged));
        var page = paged.Pages.First(page => page.Label == "1");
        var height = paged.TrimSize.Height.Points;
        var letters = document.GetPage(page.Index + 1).Letters;
        foreach (var run in page.Items.OfType<GlyphRun>().Where(run => run.Text.Length == run.Glyphs.Length))
        {
            foreach (var glyph in run.Glyphs.ToArray())
            {
                var x = run.Origin.X.Points + glyph.X / 65536.0;
                var y = height - run.Origin.Y.Points + glyph.YOffset / 65536.0;
                Assert.Contains(letters, letter => Math.Abs(letter.StartBaseLine.X - x) < 0.02 && Math.Abs(letter.StartBaseLine.Y - y) < 0.02);
            }
        }
    }

    [Fact]
    public void Same_book_same_bytes()
    {
        var edition = SampleEditions.Bilingual();
        Assert.Equal(Export(Compose(edition)), Export(Compose(edition)));
    }

    [Fact]
    public void UA_Every_content_item_is_tagged_or_artifact()
    {
        using var document = PdfDocument.Open(Export(Compose(SampleEditions.Bilingual())));
        var catalog = document.Structure.Catalog.CatalogDictionary;
        Assert.True(catalog.ContainsKey(NameToken.Create("StructTreeRoot")));
        Assert.True(((DictionaryToken)catalog.Data["MarkInfo"]).Data["Marked"] is BooleanToken { Data: true });
        foreach (var page in document.GetPages())
        {
            var depth = 0;
            foreach (var operation in page.Operations)
            {
                depth += operation.Operator switch { "BDC" or "BMC" => 1, "EMC" => -1, _ => 0 };
                if (operation.Operator is "TJ" or "Tj" or "f" or "S" or "B" or "Do")
                {
                    Assert.True(depth > 0, $"{operation.Operator} outside marked content on page {page.Number}");
                }
            }
            Assert.Equal(0, depth);
        }
    }

    [Fact]
    public void UA_Metadata_claims_both_standards_and_names_the_book_in_every_language()
    {
        var text = Encoding.UTF8.GetString(Export(Compose(SampleEditions.Bilingual())));
        Assert.Contains("<pdfuaid:part", text, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance", text, StringComparison.Ordinal);
        Assert.Contains("xml:lang=\"en\">Inside the Pre-Training", text, StringComparison.Ordinal);
        Assert.Contains("xml:lang=\"x-default\">深入", text, StringComparison.Ordinal);
    }

    [Fact]
    public void PDF001_PictureUnreadableInPdf_is_an_error()
    {
        var edition = SampleEditions.Chinese();
        var broken = edition.Images.All.Select(image => image.Format == ImageFormat.Svg ? image : image with { Bytes = new byte[] { 1, 2, 3 } });
        var paged = Compose(edition with { Images = new ImageCatalog(broken) });
        using var stream = new MemoryStream();
        var diagnostics = PdfExporter.Export(paged, RealFonts.Library, new ImageDecoder(), Time, stream);
        Assert.Single(diagnostics, fault => fault.Code == "PDF001");
    }

    [Fact]
    public void A_6_2_11_7_3_Characters_of_private_use_have_ActualText()
    {
        using var file = new PdfStructure(Export(Compose(SampleEditions.Of(LanguageTag.English,
            SampleEditions.P(LanguageTag.English, new CodeSpan(default, "main \uE0B0 ok"))))));

        var contents = file.Document.GetPages().SelectMany(page => page.GetMarkedContents()).SelectMany(content => content.Children);
        Assert.Equal("\uE0B0", Assert.Single(contents, content => content.ActualText is not null).ActualText);
    }

    [Fact]
    public void UA_7_21_7_No_code_stands_for_a_byte_order_mark()
    {
        using var file = new PdfStructure(Export(Compose(SampleEditions.Of(LanguageTag.ChineseSimplified,
            SampleEditions.P(LanguageTag.ChineseSimplified, SampleEditions.T("甲\uFEFF乙a\uFEFFb"))))));

        Assert.Equal("甲乙ab", file.All("P").Last().Text);
        foreach (var font in file.Document.GetPages().SelectMany(page => page.Dictionary.Get<DictionaryToken>("Resources", file)!
            .Get<DictionaryToken>("Font", file)!.Data.Values))
        {
            var map = ((DictionaryToken)file.Resolve(font)!).Get<StreamToken>("ToUnicode", file)!;
            Assert.DoesNotContain("FEFF", Encoding.ASCII.GetString(map.Decode(DefaultFilterProvider.Instance).Span), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("12", "D", 12)]
    [InlineData("xiv", "r", 14)]
    [InlineData("封面", "", 0)]
    public void Page_labels_are_recognised_as_counts(string label, string style, int number) =>
        Assert.Equal((style, number), Publisher.Pdf.Navigation.LabelStyle.Of(label));
}
