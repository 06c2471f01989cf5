using System.Buffers.Binary;
using Publisher.Model.Documents;
using Publisher.Tests.Support;
using Publisher.Web;

namespace Publisher.Tests.Web.Epub;

/// <summary>The fonts that an e-book carries.</summary>
public sealed class EpubFontTests
{
    private const string ChineseSerif = "noto-serif-sc/NotoSerifSC-Regular.ttf";

    private static EpubFiles Epub(EpubFontFormat format) => EpubFiles.Of(SampleEditions.Chinese().With(new EpubSettings { Fonts = format }));

    private static List<string> Fonts(EpubFiles epub) => [.. epub.Names.Where(name => name.StartsWith("EPUB/fonts/", StringComparison.Ordinal))];

    [Theory]
    [InlineData(EpubFontFormat.OpenType, ".ttf", "font/ttf")]
    [InlineData(EpubFontFormat.Woff2, ".woff2", "font/woff2")]
    public void The_format_is_a_choice(EpubFontFormat format, string extension, string mediaType)
    {
        var epub = Epub(format);
        var fonts = Fonts(epub);

        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.EndsWith(extension, font, StringComparison.Ordinal));
        Assert.All(fonts, font => Assert.Contains(font[(font.LastIndexOf('/') + 1)..], epub.Text("EPUB/styles/book.css"), StringComparison.Ordinal));
        Assert.Equal(fonts.Count, epub.Package.Descendants().Count(item => (string?)item.Attribute("media-type") == mediaType));
    }

    [Fact]
    public void None_leaves_the_reader_its_own()
    {
        var epub = Epub(EpubFontFormat.None);

        Assert.Empty(Fonts(epub));
        Assert.DoesNotContain("@font-face", epub.Text("EPUB/styles/book.css"), StringComparison.Ordinal);
    }

    /// <summary>OS/2 fsType, bit 8: a font that must not be cut is embedded whole.</summary>
    [Fact]
    public void A_font_whose_licence_forbids_subsets_goes_whole()
    {
        var workspace = RealFonts.Workspace();
        var bytes = workspace.Read(ChineseSerif).Bytes.ToArray();
        var table = bytes.AsSpan().IndexOf("OS/2"u8);
        var at = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(table + 8)) + 8;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), 0x100);
        using var library = RealFonts.Open(workspace.Add(ChineseSerif, bytes), new FontSettings()).Value!;

        var epub = EpubFiles.Of(SampleEditions.Chinese(), new WebAssets(library, DateTimeOffset.UnixEpoch));

        Assert.Equal(bytes, epub.Bytes("EPUB/fonts/NotoSerifSC-Regular.ttf"));
    }
}
