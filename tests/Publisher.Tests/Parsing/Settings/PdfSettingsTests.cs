using System.Text.Json;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Parsing.Settings;
using Publisher.Tests.Architecture;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Settings;

/// <summary>What a book says of its PDFs.</summary>
public sealed class PdfSettingsTests
{
    private static Outcome<Book> Read(string pdf) =>
        ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = "# 茶\n", ["book.yaml"] = $"languages: [zh-Hans]\npdf: {pdf}\n" });

    public static TheoryData<string, string> Names => new()
    {
        { "none", "0 False" }, { "a-2b", "2B False" }, { "a-2a", "2A False" }, { "a-3a", "3A False" }, { "ua-1", "0 True" },
        { "a-2a+ua-1", "2A True" }, { "a-3a+ua-1", "3A True" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_conformance_is_named_by_its_standards(string name, string expected)
    {
        var book = Read($"{{ conformance: {name} }}");
        var found = book.Value!.Settings.Pdf.Conformance;

        Assert.Empty(book.Diagnostics);
        Assert.Equal(expected, $"{found.ArchivePart}{found.ArchiveLevel} {found.IsUa}".Replace("  ", " ", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_word_it_is_for_archives_and_screen_readers()
    {
        Assert.Equal(PdfConformance.A2aUa1, Read("{ compress: false }").Value!.Settings.Pdf.Conformance);
        Assert.Equal(PdfConformance.A2aUa1, Read("{}").Value!.Settings.Pdf.Conformance);
    }

    [Fact]
    public void BOK006_A_conformance_that_is_none_names_those_that_are()
    {
        var fault = Assert.Single(Read("{ conformance: a-1b }").Diagnostics);

        Assert.Equal(("BOK006", new LinePosition(2, 21)), (fault.Code, fault.Span.StartPosition));
        Assert.Contains("a-2a+ua-1", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void BOK012_AttachmentForbidden_under_PDF_A_2()
    {
        var book = Read("{ attach: source }");
        var fault = Assert.Single(book.Diagnostics);

        Assert.Equal(("BOK012", new LinePosition(2, 16)), (fault.Code, fault.Span.StartPosition));
        Assert.False(book.Value!.Settings.Pdf.AttachSource);
        Assert.Empty(Read("{ attach: source, conformance: a-3a }").Diagnostics);
        Assert.Empty(Read("{ attach: source, conformance: ua-1 }").Diagnostics);
    }

    [Fact]
    public void A_book_knows_the_files_that_it_was_read_from()
    {
        var files = new MemoryWorkspace { ["zh/1.md"] = "# 茶\n", ["en/1.md"] = "# Tea\n", ["book.yaml"] = "languages: [zh-Hans, en]\n", ["x.txt"] = "" };

        Assert.Equal(["book.yaml", "en/1.md", "zh/1.md"], ManuscriptReader.Read(files).Value!.Sources);
    }

    [Fact]
    public void Editors_offer_the_same_conformances()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "book.schema.json")));
        var words = schema.RootElement.GetProperty("properties").GetProperty("pdf").GetProperty("properties")
            .GetProperty("conformance").GetProperty("enum").EnumerateArray().Select(word => word.GetString()!);

        Assert.Equal(PdfSettingsReader.Conformances.Keys.Order(StringComparer.Ordinal), words.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_printer_needs_is_read()
    {
        var book = ManuscriptReader.Read(new MemoryWorkspace
        {
            ["a.md"] = "# 茶\n", ["book.yaml"] = "languages: [zh-Hans]\nprint: { bleed: 3mm, marks: crop, binding: right, two-sided: true }\n",
        });

        Assert.Empty(book.Diagnostics);
        Assert.Equal(new PrintSettings { BleedMm = 3, CropMarks = true, Binding = BindingSide.Right, IsTwoSided = true }, book.Value!.Settings.Print);
    }

    [Theory]
    [InlineData("bleed: 30mm", "BOK006")]
    [InlineData("bleed: wide", "BOK006")]
    [InlineData("marks: all", "BOK006")]
    [InlineData("binding: top", "BOK006")]
    [InlineData("two-sided: perhaps", "BOK003")]
    [InlineData("slug: 3", "BOK002")]
    public void A_wrong_setting_of_print_is_reported_at_its_place(string setting, string code)
    {
        var fault = Assert.Single(ManuscriptReader.Read(new MemoryWorkspace
        {
            ["a.md"] = "# 茶\n", ["book.yaml"] = $"languages: [zh-Hans]\nprint:\n  {setting}\n",
        }).Diagnostics);

        Assert.Equal((code, 3), (fault.Code, fault.Span.StartPosition.Line));
    }
}
