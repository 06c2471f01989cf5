using System.Collections.Immutable;
using System.Text.Json;
using Publisher.Acceptance.Support;
using Publisher.Composition;
using Publisher.Fonts;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Model.Measures;
using Publisher.Model.Pages;
using Publisher.Model.Typefaces;
using Publisher.Parsing;
using Publisher.Pdf;
using Publisher.Raster;
using Publisher.Vector;
using Publisher.Verification;

namespace Publisher.Acceptance;

/// <summary>
/// Drawings in the manner of the usual tools, written as PDF and painted by Poppler, beside what a browser makes of the same
/// file. Painters differ at edges; what is compared is the mean over small squares.
/// </summary>
public sealed class DrawingTests : IDisposable
{
    private const int Scale = 2;

    /// <summary>Pixels of a square's side: wider than any edge is soft.</summary>
    private const int Square = 8;

    /// <summary>Of 255. Squares that glyphs go through differ by their weight; a shape out of place or of another colour differs by far more.</summary>
    private const double MostDifference = 40;
    
    /// <summary>Poppler parts the tiles of turned patterns by hairs, which is the most of all.</summary>
    private const double MostMean = 2.5;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Publisher.Acceptance", "Diagrams");
    private readonly string _output = Directory.CreateTempSubdirectory("drawings").FullName;

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.svg").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_drawing_looks_as_in_a_browser(string name)
    {
        using var fonts = OpenFonts();
        var drawing = Read(name, fonts);
        var size = new Size(Length.FromPoints(drawing.Width * 0.75), Length.FromPoints(drawing.Height * 0.75));
        var page = new Page { Index = 0, Label = "1", Size = size, Items = [new PlacedDrawing { Drawing = drawing, Box = new Rect(Length.Zero, Length.Zero, size.Width, size.Height) }] };
        var painted = Decoded(PagePainter.PaintPng(page, size, fonts, new ImageDecoder(), (int)Math.Ceiling(drawing.Width * Scale)));
        var printed = Decoded(File.ReadAllBytes(Printed(name, page, size, fonts)));
        var expected = Decoded(File.ReadAllBytes(Expected(name, fonts)));
        Compare(name + " in PDF", expected, printed);
        Compare(name + " painted", expected, painted);
    }

    public void Dispose() => Directory.Delete(_output, recursive: true);

    private static FontLibrary OpenFonts()
    {
        var workspace = new Cli.Workspace.DiskWorkspace(Path.Combine(Repository.Root, "fonts"));
        return FontLibrary.Open(workspace, FontManifestReader.Read(workspace).Value!, new FontSettings()).Value!;
    }

    private static Model.Drawings.VectorDrawing Read(string name, FontLibrary fonts)
    {
        using var shaper = new TextShaper(fonts);
        var bag = new DiagnosticBag();
        var image = new ImageAsset(name + ".svg", ImageFormat.Svg, File.ReadAllBytes(Path.Combine(Folder, name + ".svg")), 1, 1);
        var drawing = DrawingReader.Read(image, shaper, LanguageTag.English, bag, new FilterPainter(fonts, new ImageDecoder()));
        Assert.Empty(bag.ToImmutable());
        return drawing!;
    }

    private string Printed(string name, Page page, Size size, FontLibrary fonts)
    {
        var book = new Book(new BookMetadata { Title = new LocalizedText([new LocalizedString(LanguageTag.English, name)]) },
            [LanguageTag.English], [], [], new BookSettings { Slug = name }, ImageCatalog.Empty);
        var edition = EditionBuilder.Build(book, new EditionSpec("en", [LanguageTag.English], Arrangement.Single));
        var directory = new PageDirectory(size, ["1"], [], new Dictionary<string, Anchor>(), []);
        var paged = new PagedBook(edition, directory, [new PagedSection([page], new TagNode(TagRole.Section))]);
        var file = Path.Combine(_output, name);
        using (var stream = File.Create(file + ".pdf"))
        {
            PdfExporter.Export(paged, fonts, new ImageDecoder(), DateTimeOffset.UnixEpoch, stream);
        }
        var resolution = (72.0 / 0.75 * Scale).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var run = Processes.Run(Validator.PdfToPpm, "-r", resolution, "-png", "-singlefile", file + ".pdf", file);
        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Equal("", run.Error);
        return file + ".png";
    }

    private string Expected(string name, FontLibrary fonts)
    {
        var manifest = FontManifestReader.Read(new Cli.Workspace.DiskWorkspace(Path.Combine(Repository.Root, "fonts"))).Value!;
        var faces = manifest.Families.Where(family => family.Name is "Source Sans 3" or "Source Serif 4" or "Noto Sans SC")
            .SelectMany(family => family.Faces.Select(face => new { family = family.Name, weight = face.Weight, italic = face.Italic, file = Path.Combine(Repository.Root, "fonts", face.Path) }));
        var list = Path.Combine(_output, "fonts.json");
        File.WriteAllText(list, JsonSerializer.Serialize(faces));
        var output = Path.Combine(_output, name + ".browser.png");
        var run = Processes.Run(Validator.Node, Validator.Script("drawings.mjs", "playwright-core"), Validator.Chromium, list, $"{Scale}",
            Path.Combine(Folder, name + ".svg"), output);
        Assert.True(run.ExitCode == 0, run.Everything);
        return output;
    }

    private static DecodedImage Decoded(byte[] png) => new ImageDecoder().Decode(new ImageAsset("x", ImageFormat.Png, png, 1, 1))!;

    private static void Compare(string name, DecodedImage expected, DecodedImage found)
    {
        var (width, height) = (Math.Min(expected.Width, found.Width), Math.Min(expected.Height, found.Height));
        Assert.InRange(Math.Abs(expected.Width - found.Width) + Math.Abs(expected.Height - found.Height), 0, 4);
        var (most, place, sum, count) = (0.0, "", 0.0, 0);
        for (var y = 0; y + Square <= height; y += Square)
        {
            for (var x = 0; x + Square <= width; x += Square)
            {
                var difference = Enumerable.Range(0, 3).Max(channel => Math.Abs(Mean(expected, x, y, channel) - Mean(found, x, y, channel)));
                sum += difference;
                count++;
                (most, place) = difference > most ? (difference, $"{x / Scale}, {y / Scale}") : (most, place);
            }
        }
        Assert.True(most <= MostDifference && sum / count <= MostMean, FormattableString.Invariant($"{name}: differs by {most:0.0} at {place}, by {sum / count:0.00} in the mean"));
    }

    private static double Mean(DecodedImage image, int x, int y, int channel)
    {
        var sum = 0;
        for (var row = y; row < y + Square; row++)
        {
            for (var column = x; column < x + Square; column++)
            {
                sum += image.Rgba[(row * image.Width + column) * 4 + channel];
            }
        }
        return (double)sum / (Square * Square);
    }
}
