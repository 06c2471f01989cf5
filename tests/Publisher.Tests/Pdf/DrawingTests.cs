using System.Text;
using Publisher.Model.Drawings;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Pdf;
using Publisher.Pdf.Drawings;
using Publisher.Pdf.Fonts;
using Publisher.Pdf.Images;
using Publisher.Pdf.Objects;
using Publisher.Raster;
using Publisher.Tests.Support;
using Publisher.Tests.Verification;
using Publisher.Verification;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using static Publisher.Tests.Support.Drawings;

namespace Publisher.Tests.Pdf;

/// <summary>Drawings as operators of a form (ISO 32000-1, 8), and within a tagged document.</summary>
public class DrawingTests
{
    /// <summary>The operators of a drawing without text, lines joined.</summary>
    private static string Operators(string content)
    {
        var drawing = Read(File(content)).Drawing!;
        using var writer = new PdfWriter(Stream.Null, compress: false);
        var drawings = new DrawingWriter(writer, new FaceUses(RealFonts.Library), writer.Reserve(), new ImageNames());
        var form = new FormWriter(drawings, new DrawingBounds(0, 0, 100, 100));
        form.Draw(drawing.Content);
        return Encoding.ASCII.GetString(form.Content.Written).ReplaceLineEndings(" ").Trim();
    }

    [Theory]
    [InlineData("<rect width='4' height='2' fill='red'/>", "1 0 0 rg 0 0 m 4 0 l 4 2 l 0 2 l h f")]
    [InlineData("<path d='M0 0L4 0L4 4z' fill-rule='evenodd'/>", "0 g 0 0 m 4 0 l 4 4 l h f*")]
    [InlineData("<path d='M0 0C1 1 2 2 3 0' fill='none' stroke='#fff' stroke-width='2'/>", "1 G 2 w 4 M 0 0 m 1 1 2 2 3 0 c S")]
    [InlineData("<path d='M0 0H8' fill='none' stroke='#000' stroke-linecap='round' stroke-linejoin='bevel' stroke-dasharray='2' stroke-dashoffset='-1'/>", "0 G 1 w 1 J 2 j 4 M [2 2 ] 3 d 0 0 m 8 0 l S")]
    [InlineData("<path d='M0 0H4V4z' stroke='#000' transform='scale(2)'/>", "0 g 0 G 2 w 4 M 0 0 m 8 0 l 8 8 l h B")]
    [InlineData("<path d='M0 0H4' fill='none' stroke='#000' transform='scale(2 1)'/>", "q 0 G 2 0 0 1 0 0 cm 1 w 4 M 0 0 m 4 0 l S Q")]
    [InlineData("<rect width='1' height='1' opacity='.5'/>", "/G1 gs 0 g 0 0 m 1 0 l 1 1 l 0 1 l h f")]
    [InlineData("<rect width='1' height='1'/><rect width='1' height='1'/>", "0 g 0 0 m 1 0 l 1 1 l 0 1 l h f 0 0 m 1 0 l 1 1 l 0 1 l h f")]
    [InlineData("<clipPath id='c'><path d='M0 0H4V4z' clip-rule='evenodd'/></clipPath><path d='M0 0H1V1z' clip-path='url(#c)'/>", "q 0 0 m 4 0 l 4 4 l h W* n 0 g 0 0 m 1 0 l 1 1 l h f Q")]
    [InlineData("<g opacity='.5'><path d='M0 0H1V1z'/><path d='M0 0H1V1z'/></g>", "q /G1 gs /X1 Do Q")]
    [InlineData("<mask id='m'><rect width='9' height='9' fill='#fff'/></mask><path d='M0 0H1V1z' mask='url(#m)'/>", "q /G1 gs /X1 Do Q")]
    [InlineData("<linearGradient id='g'><stop/><stop offset='1' stop-color='red'/></linearGradient><path d='M0 0H1V1z' fill='url(#g)'/>", "/Pattern cs /P1 scn 0 0 m 1 0 l 1 1 l h f")]
    [InlineData("<linearGradient id='g'><stop/><stop offset='1' stop-opacity='0'/></linearGradient><path d='M0 0H1V1z' fill='url(#g)'/>", "q /G1 gs /Pattern cs /P1 scn 0 0 m 1 0 l 1 1 l h f Q")]
    [InlineData("<pattern id='p' width='2' height='2' patternUnits='userSpaceOnUse'><path d='M0 0H1'/></pattern><path d='M0 0H1V1z' stroke='url(#p)' fill='none'/>", "/Pattern CS /P1 SCN 1 w 4 M 0 0 m 1 0 l 1 1 l h S")]
    [InlineData("<g style='mix-blend-mode: color-dodge'><path d='M0 0H1V1z'/></g>", "q /G1 gs /X1 Do Q")]
    public void A_part_is_written_with_its_operators(string content, string expected) => Assert.Equal(expected, Operators(content));

    [Fact]
    public void The_same_gradient_is_written_once()
    {
        const string Content = "<linearGradient id='g' gradientUnits='userSpaceOnUse'><stop/><stop offset='1' stop-color='red'/></linearGradient>"
            + "<path d='M0 0H1V1z' fill='url(#g)'/><path d='M5 5H6V6z' fill='url(#g)'/>";
        Assert.Equal("/Pattern cs /P1 scn 0 0 m 1 0 l 1 1 l h f /Pattern cs /P1 scn 5 5 m 6 5 l 6 6 l h f", Operators(Content));
    }

    [Fact]
    public void Blending_has_the_name_that_PDF_gives_it()
    {
        using var document = PdfDocument.Open(Exported("<g style='mix-blend-mode: color-dodge'><path d='M0 0H1V1z'/></g>"));
        var states = document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(document.Structure.GetObject)
            .Select(one => one.Data).OfType<DictionaryToken>().Where(one => one.ContainsKey(NameToken.Create("BM")));
        Assert.Equal("ColorDodge", Assert.IsType<NameToken>(Assert.Single(states).Data["BM"]).Data);
    }

    private static byte[] Exported(string content)
    {
        var drawing = Read(File(content)).Drawing!;
        var page = PageOf(drawing, out var size);
        var node = new TagNode(TagRole.Figure) { AltText = "A drawing" };
        node.Place(0, new Rect(Length.Zero, Length.Zero, size.Width, size.Height));
        var root = new TagNode(TagRole.Section);
        root.Add(node);
        var item = new PlacedDrawing { Drawing = drawing, Box = ((PlacedDrawing)page.Items[0]).Box, Content = node.Add(new TagContent()) };
        var twice = new Page { Index = 0, Label = "1", Size = size, Items = [item, item.MovedBy(Length.FromPoints(1), Length.Zero)] };
        using var stream = new MemoryStream();
        Assert.Empty(PdfExporter.Export(BookOf(twice, root), RealFonts.Library, new ImageDecoder(), WrittenPdf.Time, stream));
        return stream.ToArray();
    }

    private const string Everything = """
        <defs><linearGradient id='g'><stop stop-color='red'/><stop offset='.5' stop-opacity='.2'/><stop offset='.5'/></linearGradient>
        <radialGradient id='r' spreadMethod='repeat' r='.2'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></radialGradient>
        <pattern id='p' width='5' height='5' patternUnits='userSpaceOnUse'><text y='5' font-size='4'>x</text></pattern>
        <mask id='m'><text y='30' fill='white'>mask</text></mask></defs>
        <rect width='50' height='50' fill='url(#g)' stroke='url(#r)'/><rect width='50' height='50' fill='url(#p)' mask='url(#m)'/>
        <g opacity='.4' clip-path='circle'><text x='5' y='50' stroke='red' rotate='10'>Text 文字</text><circle r='20' fill='url(#r)'/></g>
        """;

    [Fact]
    public void Text_in_a_drawing_is_extracted_and_only_its_glyphs_are_embedded()
    {
        using var document = PdfDocument.Open(Exported("<text x='5' y='50' transform='rotate(5)'>Flow 数据流</text>"));
        Assert.Contains("Flow", string.Concat(document.GetPage(1).Letters.Select(letter => letter.Value)), StringComparison.Ordinal);
        Assert.Contains("数据流", string.Concat(document.GetPage(1).Letters.Select(letter => letter.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_every_kind_of_paint_keeps_its_promises()
    {
        using var stream = new MemoryStream(Exported(Everything));
        var report = PdfVerifier.Verify(stream.ToArray(), [Profile.Ua1, Profile.All["a-2a"]]);
        Assert.Equal("", string.Join('\n', report.Findings));
    }

    [Fact]
    public void The_same_drawing_gives_the_same_bytes() => Assert.Equal(Exported(Everything), Exported(Everything));

    [Fact]
    public void The_painter_draws_it_too()
    {
        var page = PageOf(Read(File("<rect x='50' width='50' height='100' fill='#00f'/><circle cx='25' cy='50' r='20' fill='red' opacity='.5'/>")).Drawing!, out var size);
        var pixels = new ImageDecoder().Decode(new Model.Documents.ImageAsset("x", Model.Documents.ImageFormat.Png,
            PagePainter.PaintPng(page, size, RealFonts.Library, new ImageDecoder(), 100), 1, 1))!;
        byte[] At(int x, int y) => pixels.Rgba[((y * 100 + x) * 4)..((y * 100 + x) * 4 + 3)];
        Assert.Equal([0, 0, 255], At(75, 50));
        Assert.Equal([255, 255, 255], At(2, 2));
        Assert.Equal([255, 127, 127], At(25, 50));
    }
}
