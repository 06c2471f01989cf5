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

    public static TheoryData<string, string> Readings => new(
        from reader in new[] { "Poppler", "MuPDF", "pdf.js" } from edition in new[] { "bilingual", "zh-Hans", "en" } select (reader, edition));

    [Theory]
    [MemberData(nameof(Readings))]
    public void Readers_find_every_paragraph_whole_on_its_pages(string reader, string edition) =>
        SourceText.AssertWholeOnPages(SourceText.Paragraphs(edition), TextReaders.ReadPages(reader, book.File(edition, "pdf")));

    [Fact]
    public void A_single_edition_holds_no_paragraph_of_the_other_language()
    {
        var english = Processes.Run(Validator.PdfToText, "-raw", "-enc", "UTF-8", book.File("en", "pdf"), "-").Output;
        var bare = SourceText.Bare(english);

        Assert.DoesNotContain(SourceText.Paragraphs(LanguageTag.ChineseSimplified),
            paragraph => paragraph.Text.Length > 20 && bare.Contains(paragraph.Text, StringComparison.Ordinal));
    }
}
