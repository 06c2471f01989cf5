using System.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Pdf;
using Publisher.Raster;
using Publisher.Tests.Support;
using Publisher.Vector;

namespace Publisher.Tests.Hostile;

/// <summary>Damaged and malicious SVG gives a drawing or one fault of its own, never an exception; what is drawn can be written.</summary>
public class HostileDrawingTests
{
    private const string Sample = """
        <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' width='100'><style>.a, g > rect:nth-child(2n+1) { fill: url(#g) }</style>
        <defs><linearGradient id='g' x2='10%' spreadMethod='reflect'><stop offset='0' stop-color='#123456'/><stop offset='1' stop-opacity='.5'/></linearGradient>
        <radialGradient id='r' fx='.9'><stop/><stop offset='1'/></radialGradient><pattern id='p' width='.1' height='10%'><path d='M0 0l1 1'/></pattern>
        <marker id='m' viewBox='0 0 9 9' orient='auto'><path d='M0 0L9 4'/></marker><clipPath id='c'><circle r='40'/><rect width='9' height='50'/></clipPath>
        <mask id='k' maskUnits='userSpaceOnUse'><text>m</text></mask><symbol id='s' viewBox='0 0 1 1'><rect width='1' height='1'/></symbol></defs>
        <g transform='matrix(1 0 .5 1 3 3)' opacity='.5'><rect class='a' width='30' height='20' rx='3' stroke='red' stroke-dasharray='1 2'/><use href='#s' x='9'/></g>
        <path d='M1 1A9 9 30 1 0 30 30Q1 2 3 4T5 6zC1 2 3 4 5 6' fill='url(#r)' marker-end='url(#m)' clip-path='url(#c)' stroke='url(#p)'/>
        <text x='1 2 3' dy='1em' textLength='50' mask='url(#k)'>ab<tspan rotate='9' font-size='200%'>文字</tspan></text><image width='9' height='9' href='data:image/png;base64,iVBORw0KGgo='/>
        <filter id='f' primitiveUnits='objectBoundingBox' width='3'><feGaussianBlur in='SourceAlpha' stdDeviation='.1 2'/><feOffset dx='.1' result='o'/><feColorMatrix type='hueRotate' values='9'/>
        <feComposite in2='o' operator='arithmetic' k2='.5' k3='2'/><feMorphology radius='1'/><feMerge><feMergeNode/><feMergeNode in='SourceGraphic'/></feMerge></filter>
        <g filter='url(#f)' style='mix-blend-mode:screen'><circle r='9'/></g><rect width='9' height='9' filter='drop-shadow(1px 2px 3px red) blur(2px) contrast(.5)'/>
        <path id='t' d='M0 0C9 9 20 30 40 9'/><text><textPath href='#t' startOffset='10%'>along</textPath></text>
        <foreignObject width='9' height='9'><p xmlns='http://www.w3.org/1999/xhtml'>words</p></foreignObject></svg>
        """;

    /// <summary>Numbers and words that are likely to hurt.</summary>
    private static readonly string[] Barbs = ["1e308", "-1e38", "NaN", "0", "-1", "1e-300", "99999999999", "#g", "url(#p)", "url(#k)", "#s", "%", "'", "<g>", "</g>", "&amp;", "((((", "var(--x)"];

    private static void DrawAndWrite(byte[] svg)
    {
        var bag = new DiagnosticBag();
        using var shaper = new TextShaper(RealFonts.Library);
        var drawing = DrawingReader.Read(new ImageAsset("x.svg", ImageFormat.Svg, svg, 100, 100), shaper, LanguageTag.English, bag, new FilterPainter(RealFonts.Library, new ImageDecoder()));
        if (drawing is null)
        {
            Assert.Equal("CMP003", Assert.Single(bag.ToImmutable()).Code);
            return;
        }
        var page = Support.Drawings.PageOf(drawing, out var size);
        PdfExporter.Export(Support.Drawings.BookOf(page, new TagNode(TagRole.Section)), RealFonts.Library, new ImageDecoder(), WrittenPdf.Time, Stream.Null);
        if (size.Width.Points < 1000 && size.Height.Points < 1000 && size.Width.Points > 1 && size.Height.Points > 1)
        {
            PagePainter.PaintPng(page, size, RealFonts.Library, new ImageDecoder(), 60);
        }
    }

    [Fact]
    public void The_sample_itself_is_drawn() => DrawAndWrite(Encoding.UTF8.GetBytes(Sample));

    [Fact]
    public void Damaged_bytes_do_no_harm()
    {
        var mutator = new Mutator(71);
        for (var round = 0; round < Mutator.Rounds(60); round++)
        {
            DrawAndWrite(mutator.Damage(Encoding.UTF8.GetBytes(Sample)));
        }
    }

    [Fact]
    public void Values_put_in_place_of_others_do_no_harm()
    {
        var mutator = new Mutator(72);
        for (var round = 0; round < Mutator.Rounds(150); round++)
        {
            var parts = System.Text.RegularExpressions.Regex.Split(Sample, @"(?<=['\s,(])([-#\w.%]+)(?=['\s,)])");
            for (var count = 1 + mutator.Next(4); count > 0; count--)
            {
                parts[mutator.Next(parts.Length / 2) * 2 + 1] = Barbs[mutator.Next(Barbs.Length)];
            }
            DrawAndWrite(Encoding.UTF8.GetBytes(string.Concat(parts)));
        }
    }
}
