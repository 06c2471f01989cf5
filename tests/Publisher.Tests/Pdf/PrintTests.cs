using System.Globalization;
using Publisher.Composition;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Pdf;
using Publisher.Pdf.Content;
using Publisher.Raster;
using Publisher.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Tests.Pdf;

/// <summary>What a printer needs: boxes, bleed, marks, the side of the binding.</summary>
public sealed class PrintTests
{
    private static readonly double Bleed = Length.FromMillimetres(3).Points;

    /// <summary>Marks begin 3 mm off the page, are 5 mm long and stay 2 mm inside the sheet.</summary>
    private static readonly double Sheet = Length.FromMillimetres(10).Points;

    private static Edition With(PrintSettings print)
    {
        var edition = SampleEditions.Chinese();
        return edition with { Settings = edition.Settings with { Print = print } };
    }

    private static (PagedBook Book, PdfDocument Document) Write(PrintSettings print)
    {
        var paged = BookComposer.Compose(With(print), RealFonts.Library).Value!;
        using var stream = new MemoryStream();
        PdfExporter.Export(paged, RealFonts.Library, new ImageDecoder(), default, stream);
        return (paged, PdfDocument.Open(stream.ToArray()));
    }

    private static double[] Box(PdfDocument document, string name, int page = 1) =>
        document.GetPage(page).Dictionary.TryGet<ArrayToken>(NameToken.Create(name), out var box)
            ? [.. box.Data.Select(number => ((NumericToken)number).Double)] : [];

    private static void Same(double[] expected, double[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 0.001));
    }

    [Fact]
    public void Without_a_word_the_sheet_is_the_page()
    {
        var (book, document) = Write(new PrintSettings());
        using var _ = document;

        Same([0, 0, book.TrimSize.Width.Points, book.TrimSize.Height.Points], Box(document, "MediaBox"));
        Assert.Empty(Box(document, "TrimBox"));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(3, true)]
    [InlineData(0, true)]
    public void Boxes_lie_about_each_other_and_the_page_stays_at_the_origin(double bleed, bool marks)
    {
        var (book, document) = Write(new PrintSettings { BleedMm = bleed, CropMarks = marks });
        using var _ = document;
        var (width, height) = (book.TrimSize.Width.Points, book.TrimSize.Height.Points);
        var around = Length.FromMillimetres(bleed).Points;
        var sheet = marks ? Sheet : around;
        for (var page = 1; page <= document.NumberOfPages; page++)
        {
            Same([0, 0, width, height], Box(document, "TrimBox", page));
            Same([-around, -around, width + around, height + around], Box(document, "BleedBox", page));
            Same([-sheet, -sheet, width + sheet, height + sheet], Box(document, "MediaBox", page));
        }
    }

    [Fact]
    public void Marks_are_artifacts_outside_the_bleed_and_what_sticks_out_is_cut()
    {
        var trim = new Size(Length.FromPoints(100), Length.FromPoints(200));
        var page = new Page { Index = 0, Label = "1", Items = [], Size = trim };
        var content = Ascii(page, PageBoxes.Of(trim, new PrintSettings { BleedMm = 4, CropMarks = true }));
        var lines = content.Split('\n').Where(line => line.EndsWith(" l", StringComparison.Ordinal))
            .Select(line => line.Split(' ').Where(part => part is not ("m" or "l")).Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray()).ToList();
        var gap = Length.FromMillimetres(4).Points;

        Assert.Contains("/Artifact <</Type /Page>> BDC", content, StringComparison.Ordinal);
        Assert.Contains("-11.339 -11.339 122.677 222.677 re W n", content, StringComparison.Ordinal);
        Assert.Equal(8, lines.Count);
        Assert.All(lines, line => Assert.True(
            IsOutside(line[0], 100) && IsOutside(line[2], 100) && (line[1] is 0 or 200) || IsOutside(line[1], 200) && IsOutside(line[3], 200) && (line[0] is 0 or 100)));

        bool IsOutside(double at, double size) => at <= -gap + 0.001 || at >= size + gap - 0.001;
    }

    [Fact]
    public void What_touches_the_edge_goes_on_into_the_bleed_and_nothing_else_does()
    {
        var boxes = PageBoxes.Of(new Size(Length.FromPoints(100), Length.FromPoints(200)), new PrintSettings { BleedMm = 3 });
        Rect Extended(double x, double y, double width, double height) => ((FilledRect)BleedExtender.Extend(
            new FilledRect { Box = Box(x, y, width, height) }, boxes)).Box;

        Near(Box(-Bleed, -Bleed, 100 + 2 * Bleed, 200 + 2 * Bleed), Extended(0, 0, 100, 200));
        Near(Box(-Bleed, 50, 20 + Bleed, 10), Extended(0, 50, 20, 10));
        Near(Box(10, 190, 20, 10 + Bleed), Extended(10, 190, 20, 10));
        Near(Box(10, 50, 20, 10), Extended(10, 50, 20, 10));
    }

    [Fact]
    public void A_picture_over_the_whole_page_covers_the_bleed_undistorted()
    {
        var boxes = PageBoxes.Of(new Size(Length.FromPoints(100), Length.FromPoints(200)), new PrintSettings { BleedMm = 3 });
        var image = new ImageAsset("x", ImageFormat.Png, SampleEditions.Png, 1, 1);
        PlacedImage Extended(Rect box) => (PlacedImage)BleedExtender.Extend(new PlacedImage { Image = image, Box = box }, boxes);
        var covering = Extended(Box(0, 0, 100, 200)).Box;
        var inside = Box(10, 10, 20, 20);

        Assert.True(covering.X.Points <= -Bleed + 0.01 && covering.Right.Points >= 100 + Bleed - 0.01);
        Assert.True(covering.Y.Points <= -Bleed + 0.01 && covering.Bottom.Points >= 200 + Bleed - 0.01);
        Assert.Equal(0.5, covering.Width.Points / covering.Height.Points, 3);
        Assert.Equal(inside, Extended(inside).Box);
    }

    [Fact]
    public void Bound_at_the_right_margins_change_sides_and_viewers_are_told()
    {
        var (left, plain) = Write(new PrintSettings());
        var (right, turned) = Write(new PrintSettings { Binding = BindingSide.Right });
        using var _ = plain;
        using var __ = turned;
        double Start(PagedBook book, string label) => book.Pages.Single(page => page.Label == label).Items.OfType<GlyphRun>()
            .Where(run => run.Content is not null).Min(run => run.Origin.X.Points);

        double Move(string label) => Start(right, label) - Start(left, label);

        Assert.NotEqual(0, Move("1"), 3);
        Assert.Equal(Move("1"), -Move("2"), 3);
        Assert.DoesNotContain("Direction", Preferences(plain).Data.Keys);
        Assert.Equal("R2L", ((NameToken)Preferences(turned).Data["Direction"]).Data);
    }

    [Theory]
    [InlineData("en", BindingSide.Left)]
    [InlineData("zh-Hans", BindingSide.Left)]
    [InlineData("ar", BindingSide.Right)]
    [InlineData("he", BindingSide.Right)]
    public void Books_open_the_way_their_language_runs(string language, BindingSide side) =>
        Assert.Equal(side, new PrintSettings().BindingFor(LanguageTag.Parse(language)));

    [Fact]
    public void Two_sided_the_back_of_the_cover_is_blank_and_right_hand_pages_are_fronts()
    {
        var paged = BookComposer.Compose(With(new PrintSettings { IsTwoSided = true }), RealFonts.Library).Value!;

        Assert.Empty(paged.Pages[1].Items);
        Assert.Equal(0, paged.Pages.Single(page => page.Label == "1").Index % 2);
        Assert.NotEmpty(BookComposer.Compose(With(new PrintSettings()), RealFonts.Library).Value!.Pages[1].Items);
    }

    private static DictionaryToken Preferences(PdfDocument document) =>
        (DictionaryToken)document.Structure.Catalog.CatalogDictionary.Data["ViewerPreferences"];

    private static Rect Box(double x, double y, double width, double height) =>
        new(Length.FromPoints(x), Length.FromPoints(y), Length.FromPoints(width), Length.FromPoints(height));

    private static void Near(Rect expected, Rect found) => Same(
        [expected.X.Points, expected.Y.Points, expected.Right.Points, expected.Bottom.Points],
        [found.X.Points, found.Y.Points, found.Right.Points, found.Bottom.Points]);

    private static string Ascii(Page page, PageBoxes boxes) => System.Text.Encoding.ASCII.GetString(
        new ContentWriter(new Publisher.Pdf.Fonts.FaceUses(RealFonts.Library), new Publisher.Pdf.Images.ImageNames(), new Publisher.Pdf.Drawings.DrawingNames()).Write(page, boxes).Written);
}
