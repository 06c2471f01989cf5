using Publisher.Model.Documents;
using Publisher.Model.Drawings;
using Publisher.Model.Pages;
using Publisher.Tests.Support;
using static Publisher.Tests.Support.Drawings;

namespace Publisher.Tests.Vector;

/// <summary>What elements draw, and where.</summary>
public class DrawingReaderTests
{
    [Theory]
    [InlineData("<rect x='1' y='2' width='3' height='4'/>", "1 2 4 6")]
    [InlineData("<rect width='50%' height='10%' rx='90'/>", "0 0 50 10")]
    [InlineData("<circle cx='5' cy='6' r='2'/>", "3 4 7 8")]
    [InlineData("<ellipse cx='5' cy='6' rx='2' ry='3'/>", "3 3 7 9")]
    [InlineData("<polygon points='1,1 5,1 5,9'/>", "1 1 5 9")]
    [InlineData("<line x2='5' y2='7' stroke='red'/>", "0 0 5 7")]
    [InlineData("<g transform='translate(10 10)'><rect width='2' height='2' transform='scale(3)'/></g>", "10 10 16 16")]
    [InlineData("<svg x='10' y='20' width='40' height='40' viewBox='0 0 4 4'><rect width='1' height='2'/></svg>", "10 20 20 40")]
    [InlineData("<svg width='40' height='20' viewBox='0 0 4 4'><rect width='4' height='4'/></svg>", "10 0 30 20")]
    [InlineData("<svg width='40' height='20' viewBox='0 0 4 4' preserveAspectRatio='xMaxYMin'><rect width='4' height='4'/></svg>", "20 0 40 20")]
    [InlineData("<svg width='40' height='20' viewBox='0 0 4 4' preserveAspectRatio='none'><rect width='4' height='4'/></svg>", "0 0 40 20")]
    [InlineData("<defs><rect id='r' width='2' height='2'/></defs><use href='#r' x='5' y='6'/>", "5 6 7 8")]
    [InlineData("<symbol id='s' viewBox='0 0 1 1'><rect width='1' height='1'/></symbol><use xlink:href='#s' width='8' height='8' x='1'/>", "1 0 9 8")]
    [InlineData("<switch><rect systemLanguage='xx' width='1' height='1'/><rect width='2' height='2'/><rect width='3' height='3'/></switch>", "0 0 2 2")]
    public void A_shape_lies_where_it_should(string content, string box) => Assert.Equal(box, BoxOf(Shape(content)));

    [Theory]
    [InlineData("<rect width='0' height='4'/>")]
    [InlineData("<rect width='4' height='4' fill='none'/>")]
    [InlineData("<rect width='4' height='4' display='none'/>")]
    [InlineData("<rect width='4' height='4' visibility='hidden'/>")]
    [InlineData("<defs><rect width='4' height='4'/></defs>")]
    [InlineData("<rect width='4' height='4' fill='url(#none)'/>")]
    [InlineData("<g clip-path='url(#c)'><clipPath id='c'/><rect width='4' height='4'/></g>")]
    public void Nothing_is_drawn(string content) => Assert.Empty(Leaves(content));

    [Theory]
    [InlineData("width='200' viewBox='0 0 100 50'", 200, 100)]
    [InlineData("width='100%' viewBox='0 0 100 50'", 100, 50)]
    [InlineData("width='72pt' height='1in'", 96, 96)]
    [InlineData("", 300, 150)]
    public void The_size_is_that_of_the_root(string attributes, double width, double height)
    {
        var drawing = Read($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>").Drawing!;
        Assert.Equal((width, height), (drawing.Width, drawing.Height));
    }

    [Fact]
    public void A_stroke_has_what_its_properties_say()
    {
        var stroke = Shape("<path d='M0 0H9' stroke='#123' stroke-width='3' stroke-linecap='round' stroke-linejoin='bevel' stroke-miterlimit='7' stroke-dasharray='1 2 3' stroke-dashoffset='4' stroke-opacity='.5' fill='none'/>").Stroke!;
        Assert.Equal((3, LineCap.Round, LineJoin.Bevel, 7, 4, 0.5), (stroke.Width, stroke.Cap, stroke.Join, stroke.MiterLimit, stroke.DashOffset, stroke.Opacity));
        Assert.Equal([1, 2, 3, 1, 2, 3], stroke.Dashes);
    }

    [Fact]
    public void A_gradient_takes_stops_from_another_and_the_box_of_its_object()
    {
        var shape = Shape("<linearGradient id='a'><stop offset='20%' stop-color='red'/><stop offset='10%' stop-color='blue' stop-opacity='.5'/></linearGradient>"
            + "<linearGradient id='b' href='#a' x2='0' y2='1'/><rect x='10' y='20' width='30' height='40' fill='url(#b)'/>");
        var gradient = Assert.IsType<LinearGradient>(shape.Fill!.Paint);
        Assert.Equal(new DrawingPoint(10, 60), gradient.Transform.Apply(gradient.End));
        Assert.Equal([0.2, 0.2], gradient.Stops.Select(stop => stop.Offset));
        Assert.False(gradient.IsOpaque);
    }

    [Fact]
    public void Markers_turn_with_the_line()
    {
        var head = Assert.IsType<DrawingShape>(Leaves("<marker id='m' orient='auto' markerWidth='2' markerHeight='2' overflow='visible'><rect width='2' height='1'/></marker>"
            + "<path d='M0 0V10' stroke='black' marker-end='url(#m)'/>").Last());
        Assert.Equal("-1 10 0 12", BoxOf(head));
    }

    [Fact]
    public void A_clip_of_parts_that_overlap_becomes_a_mask()
    {
        const string Content = "<rect width='9' height='9' clip-path='url(#c)'/>";
        var one = Read(File("<clipPath id='c'><circle r='5'/></clipPath>" + Content)).Drawing!;
        Assert.NotNull(Assert.IsType<DrawingGroup>(one.Content.Children[0]).Clip);
        var two = Read(File("<clipPath id='c'><circle r='5'/><circle cx='2' r='5'/></clipPath>" + Content)).Drawing!;
        Assert.False(Assert.IsType<DrawingGroup>(two.Content.Children[0]).Mask!.IsLuminance);
    }

    private static List<DrawingText> Texts(string content) => [.. Leaves(content).OfType<DrawingText>()];

    private static double LeftOf(DrawingText text) => text.Transform.E;

    [Fact]
    public void Text_is_anchored_by_its_width()
    {
        var lefts = new[] { "start", "middle", "end" }.Select(anchor => LeftOf(Texts($"<text x='50' y='9' text-anchor='{anchor}'>word</text>")[0])).ToList();
        Assert.Equal(50, lefts[0], 1e-9);
        Assert.Equal(50 - lefts[1], (50 - lefts[2]) / 2, 1e-6);
        Assert.True(lefts[2] < 20);
    }

    [Fact]
    public void Spaces_collapse_and_lists_place_each_letter()
    {
        Assert.Equal("a b", string.Concat(Texts("<text>  a \n  b  </text>").Select(text => text.Run.Text.ToString())));
        Assert.Equal("  a", string.Concat(Texts("<text xml:space='preserve'>  a</text>").Select(text => text.Run.Text.ToString())));
        Assert.Equal([1, 5, 9], Texts("<text x='1 5 9'>abc</text>").Select(LeftOf));
    }

    [Fact]
    public void Text_follows_its_track_and_ends_with_it()
    {
        const string Track = "<path id='t' fill='none' d='M10 50H30V20'/><text font-size='10'><textPath href='#t' startOffset='{0}'>{1}</textPath></text>";
        static List<DrawingText> Set(string offset, string text) => Texts(string.Format(System.Globalization.CultureInfo.InvariantCulture, Track, offset, text));
        Assert.Equal(10, LeftOf(Set("0", "a")[0]), 1e-6);
        Assert.Equal(20, LeftOf(Set("10", "a")[0]), 1e-6);
        var up = Set("30", "a")[0].Transform; // on the way up: turned left, and its baseline is the line
        Assert.Equal((0, -1, 30), (Math.Round(up.A, 6), Math.Round(up.B, 6), Math.Round(up.E, 6)));
        Assert.InRange(Set("0", "abcdefghijklmnopqrstuvwxyz").Count, 8, 14); // 50 px hold no more
        Assert.Equal("e\u0301", string.Concat(Set("50%", "e\u0301")[0].Run.Text.ToString()));
    }

    [Fact]
    public void Text_takes_a_face_for_each_script()
    {
        var texts = Texts("<text font-family='Courier'>run 运行</text>");
        Assert.Equal(["JetBrains Mono", "Noto Sans SC"], texts.Select(text => RealFonts.Library[text.Run.Face].Family).Select(name => name.StartsWith("Noto S", StringComparison.Ordinal) ? "Noto Sans SC" : name));
    }

    [Fact]
    public void A_face_that_stands_in_for_Times_is_set_smaller() =>
        Assert.Equal([13.92, 16], Texts("<text font-family='Times,serif'>a</text><text font-family='serif'>a</text>").Select(text => Math.Round(text.Run.Size.Points, 3)));

    [Fact]
    public void A_given_length_is_reached()
    {
        var texts = Texts("<text textLength='90' lengthAdjust='spacing'>abc</text><text textLength='90' lengthAdjust='spacingAndGlyphs'>abc</text>");
        Assert.InRange(new Model.Measures.Length(texts[0].Run.Glyphs.Span[2].X).Points, 78, 88);
        Assert.True(texts[1].Transform.A > 2);
    }

    [Fact]
    public void Labels_in_HTML_give_their_plain_text()
    {
        var (drawing, diagnostics) = Read(File("<foreignObject width='80' height='20'><div xmlns='http://www.w3.org/1999/xhtml' style='text-align: center'><span>Two <b>words</b></span></div></foreignObject>"));
        Assert.Equal("Two words", string.Concat(drawing!.Runs.Select(run => run.Text.ToString())));
        Assert.Equal("CMP018", Assert.Single(diagnostics).Code);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("white-space: break-spaces", 2)]
    [InlineData("white-space: nowrap", 1)]
    public void Labels_in_HTML_are_broken_where_they_may_be(string style, int lines) =>
        Assert.Equal(lines, Read(File($"<foreignObject width='60' height='40'><p xmlns='http://www.w3.org/1999/xhtml' style='{style}'>longer than it</p></foreignObject>"))
            .Drawing!.Content.Leaves().OfType<DrawingText>().Select(text => text.Transform.F).Distinct().Count());

    /// <summary>As draw.io writes labels: the box of foreignObject is that of the drawing, and CSS moves the text to its place.</summary>
    private static string Placed(string justify, string align, string text) =>
        $"<switch><foreignObject width='100%' height='100%'><div xmlns='http://www.w3.org/1999/xhtml' style='display: flex; align-items: unsafe {align}; " +
        $"justify-content: unsafe {justify}; width: 40px; height: 1px; padding-top: 50px; margin-left: 30px;'><div style='font-size: 0px; text-align: center'>" +
        $"<div style='display: inline-block; font-size: 10px; white-space: nowrap'>{text}</div></div></div></foreignObject><text>cut sh...</text></switch>";

    [Theory]
    [InlineData("flex-start", "center", 30, 53.5)]
    [InlineData("center", "center", 45, 53.5)]
    [InlineData("flex-end", "center", 60, 53.5)]
    [InlineData("flex-start", "flex-start", 30, 59.5)]
    [InlineData("flex-start", "flex-end", 30, 47.5)]
    public void Labels_of_draw_io_stand_where_HTML_has_them(string justify, string align, double x, double y)
    {
        var text = Texts(Placed(justify, align, "l")).Single();
        Assert.Equal("l", text.Run.Text.ToString());
        Assert.Equal(y, text.Transform.F, 0.01);
        Assert.InRange(text.Transform.E, x, x + 10); // the letter is narrower than 10 px
    }

    [Fact]
    public void Labels_of_draw_io_keep_all_their_lines()
    {
        var texts = Texts(Placed("center", "center", "<b>first line</b><br/>and the second"));
        Assert.Equal("first lineand the second", string.Concat(texts.Select(text => text.Run.Text.ToString())));
        Assert.Equal([47.5, 59.5], texts.Select(text => text.Transform.F).Distinct().Order());
    }

    [Fact]
    public void Labels_stand_on_their_ground_above_the_lines_they_cross()
    {
        var (drawing, _) = Read(File("<style>.label { background-color: #e8e8e8 }</style><foreignObject x='10' y='10' width='60' height='20'>"
            + "<div xmlns='http://www.w3.org/1999/xhtml'><span class='label'>yes</span></div></foreignObject>"));
        var leaves = drawing!.Content.Leaves().ToList();
        Assert.Equal(new Ink(0xE8, 0xE8, 0xE8), FillOf(leaves[0]));
        Assert.IsType<DrawingText>(leaves[1]);
    }

    [Fact]
    public void The_alternative_to_HTML_is_taken_when_there_is_one() =>
        Assert.Equal("plain", Texts("<switch><foreignObject width='9' height='9'><p xmlns='http://www.w3.org/1999/xhtml'>rich</p></foreignObject><text>plain</text></switch>").Single().Run.Text.ToString());

    [Fact]
    public void A_picture_written_into_the_file_is_drawn()
    {
        var image = Assert.IsType<DrawingImage>(Assert.Single(Leaves($"<image width='40' height='20' href='data:image/png;base64,{Convert.ToBase64String(SampleEditions.Png)}'/>")));
        Assert.Equal((ImageFormat.Png, 20, 10), (image.Image.Format, image.Transform.A, image.Transform.E));
    }

    [Theory]
    [InlineData("<image width='9' height='9' href='https://example.org/x.png'/>", "<image>")]
    [InlineData("<use href='other.svg#x'/>", "<use")]
    [InlineData("<script>1</script>", "<script>")]
    [InlineData("<rect width='9' height='9' filter='url(#f)'/>", "filter")]
    [InlineData("<text><textPath href='#none'>a</textPath></text>", "<textPath>")]
    [InlineData("<rect width='9' height='9'><animate/></rect><animate/>", "<animate>")]
    [InlineData("<path d='M0 0L9 9L'/>", "d=")]
    [InlineData("<g id='a'><use href='#a'/></g>", "<use")]
    public void CMP018_DrawingPartIgnored_says_what_and_where(string content, string what)
    {
        var fault = Assert.Single(Read("<svg xmlns='http://www.w3.org/2000/svg'>\n " + content + "</svg>").Diagnostics);
        Assert.Equal("CMP018", fault.Code);
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
        Assert.Equal(("images/x.svg", 2), (fault.Span.File!.Path, fault.Span.StartPosition.Line));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>\n <g></svg>", 2)]
    [InlineData("<html/>", 1)]
    [InlineData("no XML", 1)]
    [InlineData("", 1)]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'><!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'>]><svg xmlns='http://www.w3.org/2000/svg'>&g;</svg>", 1)]
    public void CMP003_VectorPictureInPrint_says_where_a_file_is_broken(string svg, int line)
    {
        var (drawing, diagnostics) = Read(svg);
        Assert.Null(drawing);
        var fault = Assert.Single(diagnostics);
        Assert.Equal(("CMP003", "images/x.svg", line), (fault.Code, fault.Span.File!.Path, fault.Span.StartPosition.Line));
    }

    [Fact]
    public void References_that_double_come_to_an_end()
    {
        var levels = string.Concat(Enumerable.Range(1, 40).Select(i => $"<g id='l{i}'><use href='#l{i - 1}'/><use href='#l{i - 1}'/></g>"));
        var (drawing, diagnostics) = Read(File("<defs><rect id='l0' width='1' height='1'/>" + levels + "</defs><use href='#l40'/>"));
        Assert.Null(drawing);
        Assert.Equal("CMP003", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void Depth_has_an_end() =>
        Assert.Equal("CMP003", Assert.Single(Read(File(string.Concat(Enumerable.Repeat("<g>", 5000)) + string.Concat(Enumerable.Repeat("</g>", 5000)))).Diagnostics).Code);

    [Fact]
    public void A_declared_entity_is_read() =>
        Assert.Equal(new Ink(255, 0, 0), FillOf(Read("<!DOCTYPE svg [<!ENTITY c 'red'>]><svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9' fill='&c;'/></svg>").Drawing!.Content.Children[0]));

    [Fact]
    public void CMP001_MissingGlyph_is_said_of_drawings_too() =>
        Assert.Equal("CMP001", Assert.Single(Read(File("<text>\U0010FFFD</text>")).Diagnostics).Code);
}
