using System.Xml.Linq;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Parsing.Formulas;
using Publisher.Tests.Support;
using Publisher.Web;
using static Publisher.Tests.Support.SampleEditions;

namespace Publisher.Tests.Web.Epub;

/// <summary>Formulas as MathML: elements, spacing, descriptions, and what the package says of them.</summary>
public sealed class FormulaMarkupTests
{
    private static readonly XNamespace M = "http://www.w3.org/1998/Math/MathML";
    private static readonly LanguageTag En = LanguageTag.English;

    private static Formula Parse(string tex, bool display) => TexParser.Read(tex, display, new TexMacros([]), new TexFaults())!;

    private static MathSpan Inline(string tex) => new(default, tex) { Formula = Parse(tex, display: false) };

    private static MathBlock Display(string tex, string number = "") => new(default, Attributes.Empty, tex)
    {
        Formula = Parse(tex, display: true) with { Tag = number.Length == 0 ? null : new EquationTag(number) },
    };

    private static EpubFiles Epub(params Block[] blocks) => EpubFiles.Of(Of(En, [H(En, 1, "top", T("Title")), .. blocks]));

    private static XElement Math(Block block) => Epub(new Quote(default, En, Attributes.Empty, [block])) is var epub
        ? epub.Names.Where(name => name.EndsWith(".xhtml", StringComparison.Ordinal)).SelectMany(name => epub.Xml(name).Descendants(M + "math")).First() : null!;

    /// <summary>What the formula is made of, without namespaces.</summary>
    private static string Markup(string tex)
    {
        var row = new XElement(Math(P(En, Inline(tex))).Element(M + "semantics")!.Element(M + "mrow")!);
        foreach (var element in row.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        }
        return string.Concat(row.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))).Replace('"', '\'')
            .Replace("></mspace>", " />", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x+1", "<mi>x</mi><mo>+</mo><mn>1</mn>")]
    [InlineData("12.5x", "<mn>12.5</mn><mi>x</mi>")]
    [InlineData("1{,}000", "<mn>1,000</mn>")]
    [InlineData(@"\mathrm dx", "<mi mathvariant='normal'>d</mi><mi>x</mi>")]
    [InlineData(@"\alpha\Gamma\mathbf A\mathbb R", "<mi>α</mi><mi mathvariant='normal'>Γ</mi><mi>𝐀</mi><mi>ℝ</mi>")]
    [InlineData("-x", "<mo form='prefix'>−</mo><mi>x</mi>")]
    [InlineData("a=-b", "<mi>a</mi><mo>=</mo><mo form='prefix'>−</mo><mi>b</mi>")]
    [InlineData(@"a\times b", "<mi>a</mi><mo lspace='0.2222em' rspace='0.2222em'>×</mo><mi>b</mi>")]
    [InlineData("|x|", "<mo stretchy='false' lspace='0' rspace='0'>|</mo><mi>x</mi><mo stretchy='false' lspace='0' rspace='0'>|</mo>")]
    [InlineData("(x)", "<mo stretchy='false'>(</mo><mi>x</mi><mo stretchy='false'>)</mo>")]
    [InlineData("x^{a+b}", "<msup><mi>x</mi><mrow><mi>a</mi><mo lspace='0' rspace='0'>+</mo><mi>b</mi></mrow></msup>")]
    [InlineData("f''", "<msup><mi>f</mi><mo lspace='0' rspace='0'>″</mo></msup>")]
    [InlineData(@"\sum_i^n", "<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>")]
    [InlineData(@"\sum\limits_i", "<munder><mo movablelimits='false'>∑</mo><mi>i</mi></munder>")]
    [InlineData(@"\int_0", "<msub><mo>∫</mo><mn>0</mn></msub>")]
    [InlineData(@"2\sin x", "<mn>2</mn><mspace width='0.1667em' /><mi>sin</mi><mo>\u2061</mo><mspace width='0.1667em' /><mi>x</mi>")]
    [InlineData(@"\frac ab", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData(@"\binom ab", "<mrow><mo form='prefix' fence='true' stretchy='true'>(</mo><mfrac linethickness='0'><mi>a</mi><mi>b</mi></mfrac><mo form='postfix' fence='true' stretchy='true'>)</mo></mrow>")]
    [InlineData(@"\sqrt[3]{ab}", "<mroot><mrow><mi>a</mi><mi>b</mi></mrow><mn>3</mn></mroot>")]
    [InlineData(@"\hat x", "<mover accent='true'><mi>x</mi><mo stretchy='false'>^</mo></mover>")]
    [InlineData(@"\underline{x}", "<munder accentunder='true'><mi>x</mi><mo stretchy='true'>_</mo></munder>")]
    [InlineData(@"\text{a b}", "<mtext>a\u00a0b</mtext>")]
    [InlineData(@"\textcolor{red}{x}", "<mrow><mi>x</mi></mrow>")] // readers choose the paper, on which red may not be read
    [InlineData(@"a\quad b", "<mi>a</mi><mspace width='1em' /><mi>b</mi>")]
    [InlineData(@"\begin{matrix}a&b\end{matrix}", "<mtable class='matrix' columnalign='center center' columnspacing='1em'><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable>")]
    [InlineData(@"\begin{aligned}a&=b\end{aligned}",
        "<mtable class='aligned' displaystyle='true' columnalign='right left' columnspacing='0em'><mtr><mtd class='right'><mi>a</mi></mtd><mtd class='left'><mo>=</mo><mi>b</mi></mtd></mtr></mtable>")]
    public void Is_written_as(string tex, string markup) => Assert.Equal(markup, Markup(tex));

    [Fact]
    public void The_web_edition_knows_its_paper_and_keeps_the_colours_of_formulas()
    {
        var edition = Of(En, [H(En, 1, "top", T("Title")), P(En, Inline(@"\textcolor{red}{x}"))]);
        using var output = new MemoryStream();
        HtmlExporter.Export(edition, new WebAssets(RealFonts.Library, DateTimeOffset.UnixEpoch), output);
        Assert.Contains("<mstyle mathcolor=\"#ff0000\"><mi>x</mi></mstyle>", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Carries_a_description_and_its_TeX()
    {
        var math = Math(Display(@"\frac{x^2}{a_1+1}"));

        Assert.Equal("block", (string?)math.Attribute("display"));
        Assert.Equal("x²/(a₁ + 1)", (string?)math.Attribute("alttext"));
        var annotation = Assert.Single(math.Descendants(M + "annotation"));
        Assert.Equal(("application/x-tex", @"\frac{x^2}{a_1+1}"), ((string?)annotation.Attribute("encoding"), annotation.Value));
    }

    [Fact]
    public void Numbers_stand_beside_the_formula()
    {
        var math = Math(Display("x", "3"));

        Assert.Equal("math-block numbered", (string?)math.Parent!.Attribute("class"));
        Assert.Equal("(3)", math.ElementsAfterSelf().Single().Value);
    }

    [Fact]
    public void The_package_names_pages_with_formulas_and_what_readers_can_do_with_them()
    {
        var with = Epub(P(En, Inline("x")));
        var without = Epub(P(En, T("Words.")));

        Assert.Contains(with.Package.Descendants(), item => (string?)item.Attribute("properties") == "mathml");
        Assert.DoesNotContain(without.Package.Descendants(), item => (string?)item.Attribute("properties") == "mathml");
        Assert.Contains("MathML", with.Meta("schema:accessibilityFeature"));
        Assert.Contains("describedMath", with.Meta("schema:accessibilityFeature"));
        Assert.DoesNotContain("MathML", without.Meta("schema:accessibilityFeature"));
        Assert.DoesNotContain(with.Diagnostics, one => one.Code == "WEB011");
    }

    [Fact]
    public void Lists_of_titles_have_a_line_of_plain_characters()
    {
        var epub = EpubFiles.Of(Of(En, H(En, 1, "top", T("On "), Inline("E=mc^2"))));

        Assert.Contains("On E = mc²", epub.Text("EPUB/text/nav.xhtml"), StringComparison.Ordinal);
        Assert.DoesNotContain("<math", epub.Text("EPUB/text/nav.xhtml"), StringComparison.Ordinal);
    }
}
