using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Tests.Architecture;
using Publisher.Tests.Support;
using static Publisher.Tests.Support.SampleEditions;

namespace Publisher.Tests.Web.Epub;

/// <summary>What the package says to readers who cannot see, and when it claims to be accessible (EPUB Accessibility 1.1).</summary>
public sealed partial class AccessibilityTests
{
    private const string Claim = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA";

    private static readonly LanguageTag En = LanguageTag.English;

    private static EpubFiles Epub(params ImmutableArray<Block> blocks) => EpubFiles.Of(Of(En, [H(En, 1, "top", T("Title")), .. blocks]));

    private static Picture Picture(string description) => new(default, En, Attributes.Empty, "images/dot.png", description, "");

    private static Table TableWith(string first, string second, params string[] classes) => new(default, En, new Attributes("", [.. classes], []),
        [ColumnAlignment.Default, ColumnAlignment.Default], [Row(first, second)], [Row("a", "b")], []);

    private static Quote Quoted(Block block) => new(default, En, Attributes.Empty, [block]);

    private static TableRow Row(params string[] cells) =>
        new(default, [.. cells.Select(cell => new TableCell(default, cell.Length == 0 ? [] : [P(En, T(cell))]))]);

    [Fact]
    public void A_book_without_barriers_claims_conformance_for_its_publisher()
    {
        var epub = Epub(P(En, T("Words.")), Picture("A white dot"), TableWith("Name", "Role"));

        Assert.Equal([Claim], epub.Meta("dcterms:conformsTo"));
        Assert.Equal(["Analysis Unit"], epub.Meta("a11y:certifiedBy", epub.Metas("dcterms:conformsTo").Single()));
        Assert.DoesNotContain(epub.Diagnostics, found => found.Code == "WEB011");
    }

    [Fact]
    public void Another_may_answer_for_the_claim_and_nobody_makes_none()
    {
        var edition = Of(En, H(En, 1, "top", T("Title")));
        var other = EpubFiles.Of(edition.With(new EpubSettings { CertifiedBy = LocalizedText.Of(En, "Access House") }));
        var nobody = EpubFiles.Of(edition with { Metadata = edition.Metadata with { Publisher = LocalizedText.Empty } });

        Assert.Equal(["Access House"], other.Meta("a11y:certifiedBy", other.Metas("dcterms:conformsTo").Single()));
        Assert.Empty(nobody.Meta("dcterms:conformsTo"));
    }

    public static TheoryData<string, Block> WithBarrier => new()
    {
        { "picture has no description", Picture("") },
        { "described by a file name", Picture("dot.png") },
        { "heading has no words", H(En, 2, "empty", T(" ")) },
        { "no heads for its columns", TableWith("", "") },
        { "TeX source only", Quoted(new MathBlock(default, Attributes.Empty, "x^2")) },
        { "TeX source only", P(En, new MathSpan(default, "x")) },
        { "raw HTML has no heads", Quoted(new RawBlock(default, "<table><tr><td>a</td><td>b</td></tr></table>")) },
    };

    [Theory]
    [MemberData(nameof(WithBarrier), DisableDiscoveryEnumeration = true)]
    public void WEB011_AccessibilityBarrier_takes_the_claim_away(string reason, Block block)
    {
        var epub = Epub(block);

        Assert.Contains(reason, Assert.Single(epub.Diagnostics, found => found.Code == "WEB011").Message, StringComparison.Ordinal);
        Assert.Empty(epub.Meta("dcterms:conformsTo"));
    }

    [Fact]
    public void A_table_may_be_headed_by_its_first_column() => Assert.NotEmpty(Epub(TableWith("", "", "row-headers")).Meta("dcterms:conformsTo"));

    [Fact]
    public void Modes_and_features_are_those_of_the_content()
    {
        var plain = Epub(P(En, T("Words.")));
        var pictures = Epub(Picture("A white dot"));
        var ruby = Epub(P(En, new Ruby(default, [new RubySegment("漢", "かん")])));

        Assert.Equal(["textual"], plain.Meta("schema:accessMode"));
        Assert.Equal(["textual", "visual"], pictures.Meta("schema:accessMode"));
        Assert.Equal(["textual"], pictures.Meta("schema:accessModeSufficient"));
        Assert.Contains("alternativeText", pictures.Meta("schema:accessibilityFeature"));
        Assert.DoesNotContain("alternativeText", plain.Meta("schema:accessibilityFeature"));
        Assert.Contains("rubyAnnotations", ruby.Meta("schema:accessibilityFeature"));
        Assert.Equal(["none"], plain.Meta("schema:accessibilityHazard"));
    }

    [Fact]
    public void The_summary_is_given_in_each_language() =>
        Assert.Equal([null, "en"], EpubFiles.Of(Bilingual()).Metas("schema:accessibilitySummary")
            .Select(summary => (string?)summary.Attribute(System.Xml.Linq.XNamespace.Xml + "lang")));

    /// <summary>WCAG 2.2, 1.4.3: no colour has contrast enough on the paper of every theme, so text has none.</summary>
    [Fact]
    public void Text_has_the_colour_of_the_readers_theme() =>
        Assert.DoesNotMatch(@"[{;]\s*(color|background-color)\s*:(?!\s*inherit)", Style);

    /// <summary>WCAG 2.2, 1.4.11: rules and underlines on white, on sepia and on the blacks of night themes.</summary>
    [Fact]
    public void Rules_have_contrast_on_the_paper_of_every_theme()
    {
        var colours = Colour().Matches(Style).Select(match => match.Value).Distinct().ToList();

        Assert.NotEmpty(colours);
        Assert.All(colours, colour => Assert.All(["#FFFFFF", "#F8F1E3", "#2B2B2B", "#121212", "#000000"],
            paper => Assert.True(Contrast(colour, paper) >= 3, $"{colour} on {paper}")));
    }

    private static string Style => File.ReadAllText(Path.Combine(Repository.Root, "src", "Publisher.Web", "Epub", "book.css")).ReplaceLineEndings(" ");

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>WCAG 2.2, relative luminance.</summary>
    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex("#[0-9A-Fa-f]{6}")]
    private static partial Regex Colour();
}
