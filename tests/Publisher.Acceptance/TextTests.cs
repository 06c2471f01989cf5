using System.Text.Json;
using Publisher.Acceptance.Support;
using Publisher.Model.Documents;

namespace Publisher.Acceptance;

/// <summary>
/// Every paragraph of the manuscript comes out of every PDF again, character for character (T82), through three readers
/// that share no code.
/// </summary>
[Collection(RealBookCollection.Name)]
public sealed class TextTests(RealBook book)
{
    public static TheoryData<string> Editions => RealBook.Editions;

    [Theory]
    [MemberData(nameof(Editions))]
    public void Poppler_reads_whole_paragraphs_in_the_order_of_the_structure(string edition)
    {
        var run = Processes.Run(Validator.PdfInfo, "-struct-text", book.File(edition, "pdf"));
        var text = StructureText.Of(run.Output);

        SourceText.AssertWhole(SourceText.Paragraphs(edition), text);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Poppler_reads_the_ends_of_every_paragraph_in_page_order(string edition)
    {
        var run = Processes.Run(Validator.PdfToText, "-raw", "-enc", "UTF-8", book.File(edition, "pdf"), "-");

        SourceText.AssertEnds(SourceText.Paragraphs(edition), run.Output);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void MuPDF_reads_the_ends_of_every_paragraph(string edition)
    {
        var run = Processes.Run(Validator.MuTool, "draw", "-q", "-F", "txt", book.File(edition, "pdf"));

        SourceText.AssertEnds(SourceText.Paragraphs(edition), run.Output);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Pdfjs_reads_the_ends_of_every_paragraph(string edition)
    {
        var run = Processes.Run(Validator.Node, Validator.Script("pdfjs.mjs", "pdfjs-dist"), book.File(edition, "pdf"));
        using var document = JsonDocument.Parse(run.Output);

        SourceText.AssertEnds(SourceText.Paragraphs(edition), document.RootElement.GetProperty("text").GetString()!);
    }

    [Fact]
    public void A_single_edition_holds_no_paragraph_of_the_other_language()
    {
        var english = Processes.Run(Validator.PdfToText, "-raw", "-enc", "UTF-8", book.File("en", "pdf"), "-").Output;
        var bare = SourceText.Bare(english);

        Assert.DoesNotContain(SourceText.Paragraphs(LanguageTag.ChineseSimplified),
            paragraph => paragraph.Text.Length > 20 && bare.Contains(paragraph.Text, StringComparison.Ordinal));
    }
}
