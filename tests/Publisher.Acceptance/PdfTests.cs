using System.Globalization;
using System.Text.Json;
using Publisher.Acceptance.Support;

namespace Publisher.Acceptance;

/// <summary>The PDFs of the real manuscript as four independent programs see them.</summary>
[Collection(RealBookCollection.Name)]
public sealed class PdfTests(RealBook book)
{
    public static TheoryData<string> Editions => RealBook.Editions;

    [Theory]
    [MemberData(nameof(Editions))]
    public void Qpdf_finds_no_fault(string edition)
    {
        var run = Processes.Run(Validator.Qpdf, "--check", book.File(edition, "pdf"));

        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Contains("No syntax or stream encoding errors found", run.Output);
        Assert.DoesNotContain("WARNING", run.Everything);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Poppler_sees_a_tagged_titled_PDF_of_the_reported_length(string edition)
    {
        var run = Processes.Run(Validator.PdfInfo, book.File(edition, "pdf"));
        var info = run.Output.Split('\n')
            .Select(line => line.Split(':', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1].Trim(), StringComparer.Ordinal);

        Assert.Equal("", run.Error);
        Assert.Equal("yes", info["Tagged"]);
        Assert.Equal("no", info["Suspects"]);
        Assert.Equal("no", info["JavaScript"]);
        Assert.Equal("no", info["Encrypted"]);
        Assert.Equal("1.7", info["PDF version"]);
        Assert.Equal(book.Pages(edition).ToString(CultureInfo.InvariantCulture), info["Pages"]);
        Assert.NotEmpty(info["Title"]);
        Assert.NotEmpty(info["Author"]);
        Assert.StartsWith(edition == "bilingual" ? "595.276 x 841.89 pts (A4)" : "419.528 x 595.276 pts", info["Page size"]);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_font_is_embedded_subset_and_mapped_to_Unicode(string edition)
    {
        var lines = Processes.Run(Validator.PdfFonts, book.File(edition, "pdf")).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(lines.Length > 2, "no fonts");
        // name ... emb sub uni object ID
        Assert.All(lines.Skip(2), line => Assert.Matches(@"\byes +yes +yes +\d+ +\d+\s*$", line));
        var names = lines.Skip(2).Select(line => line.Split(' ')[0]).ToArray();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void MuPDF_opens_and_draws_every_page_without_a_word(string edition)
    {
        using var text = new TemporaryFile("txt");
        var run = Processes.Run(Validator.MuTool, "draw", "-q", "-F", "txt", "-o", text.Path, book.File(edition, "pdf"));
        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Equal("", WithoutColourRemark(run.Error));

        using var picture = new TemporaryFile("png");
        var drawing = Processes.Run(Validator.MuTool, "draw", "-q", "-r", "36", "-o", picture.Path, book.File(edition, "pdf"), "1-N");
        Assert.True(drawing.ExitCode == 0, drawing.Everything);
        Assert.Equal("", WithoutColourRemark(drawing.Error));
    }

    /// <summary>What Debian's build of MuPDF, made without its colour library, says of every file that has a profile.</summary>
    private static string WithoutColourRemark(string error) =>
        error.Replace("warning: ICC support is not available\n", "", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Editions))]
    public void Pdfjs_reads_the_structure(string edition)
    {
        var run = Processes.Run(Validator.Node, Validator.Script("pdfjs.mjs", "pdfjs-dist"), book.File(edition, "pdf"));
        Assert.True(run.ExitCode == 0, run.Everything);
        using var document = JsonDocument.Parse(run.Output);
        var roles = document.RootElement.GetProperty("roles").EnumerateObject()
            .ToDictionary(role => role.Name, role => role.Value.GetInt32(), StringComparer.Ordinal);

        Assert.Equal(book.Pages(edition), document.RootElement.GetProperty("pages").GetInt32());
        foreach (var role in new[] { "H1", "P", "L", "LI", "Table", "TH", "TD", "Figure", "Note", "Link", "TOCI" })
        {
            Assert.True(roles.GetValueOrDefault(role) > 0, $"no {role} among {string.Join(", ", roles.Keys)}");
        }
    }
}
