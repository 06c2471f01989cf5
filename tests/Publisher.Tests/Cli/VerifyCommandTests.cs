using System.Text;
using System.Text.Json;
using Publisher.Cli;
using Publisher.Tests.Support;
using Publisher.Tests.Verification;

namespace Publisher.Tests.Cli;

/// <summary><c>publisher verify</c>: verdicts, reasons, exit codes.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestRun _run;

    public VerifyCommandTests() => _run = new TestRun(_folder.Path);

    [Fact]
    public void A_PDF_of_our_own_keeps_what_it_claims()
    {
        Write("book.pdf", WrittenPdf.Bytes(SampleEditions.Bilingual()));

        Assert.True(_run.Publisher("verify", "book.pdf") == ExitCode.Success, _run.Output);
        Assert.Equal("book.pdf: PDF/UA-1, PDF/A-2a: every condition that a machine can check is met\n", _run.Output);
    }

    [Fact]
    public void A_finding_has_its_place_its_clauses_and_a_hint()
    {
        Write("dot.pdf", new SmallPdf().Replace(9, "/Alt (A dot)", "").Bytes());

        Assert.Equal(ExitCode.Errors, _run.Publisher("verify", "dot.pdf"));
        Assert.StartsWith("dot.pdf: object 9, Document/Figure: error PDF/UA-1 7.3-1 (Matterhorn 13-004): a figure has no description\n       = hint: ", _run.Output);
        Assert.EndsWith("dot.pdf: PDF/UA-1, PDF/A-2a: 1 condition not met\n", _run.Output);
    }

    [Fact]
    public void A_profile_may_be_named()
    {
        Write("dot.pdf", new SmallPdf().Replace(9, "/Alt (A dot)", "").Bytes());

        Assert.Equal(ExitCode.Success, _run.Publisher("verify", "dot.pdf", "--profile", "a-2b"));
        Assert.Contains("PDF/A-2b: every condition", _run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "a.pdf", "--profile", "a-9z")]
    public void Nonsense_is_misuse(params string[] arguments) => Assert.Equal(ExitCode.Misuse, _run.Publisher(arguments));

    [Fact]
    public void Json_has_files_findings_and_faults()
    {
        Write("dot.pdf", new SmallPdf().Replace(9, "/Alt (A dot)", "").Bytes());

        Assert.Equal(ExitCode.Errors, _run.Publisher("verify", "dot.pdf", "none.pdf", "--json"));
        var report = JsonDocument.Parse(_run.Output).RootElement;
        var finding = report.GetProperty("files")[0].GetProperty("findings")[0];
        Assert.Equal("PDF/UA-1 7.3-1", finding.GetProperty("clauses")[0].GetString());
        Assert.Equal("Document/Figure", finding.GetProperty("path").GetString());
        Assert.Equal("VER001", report.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void VER001_PdfMissing() => Assert.Contains("none.pdf: error VER001", Fault("none.pdf"), StringComparison.Ordinal);

    [Fact]
    public void VER002_NotPdf() => Assert.Contains("a.pdf: error VER002", Fault("a.pdf", "text"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public void VER003_PdfCutShort() => Assert.Contains("error VER003", Fault("a.pdf", new SmallPdf().Bytes()[..^40]), StringComparison.Ordinal);

    [Fact]
    public void VER004_PdfEncrypted()
    {
        const string Encryption = "/Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O <00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff> /U <00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff>>>";
        Assert.Contains("error VER004", Fault("a.pdf", new SmallPdf().WithTrailer("/ID [<01> <01>] " + Encryption).Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void VER005_PdfDamaged() => Assert.Contains("error VER005", Fault("a.pdf", "%PDF-1.7\nnothing\n%%EOF\n"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public void VER006_NothingClaimed()
    {
        var bare = new SmallPdf().Replace(7, "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>", "").Bytes();
        Assert.Contains("error VER006", Fault("a.pdf", bare), StringComparison.Ordinal);
        var later = Encoding.Latin1.GetString(bare).Replace("<pdf:Producer>hand</pdf:Producer>", "<pdfuaid:part>2</pdfuaid:part> ", StringComparison.Ordinal);
        Assert.Contains("PDF/UA-2", Fault("a.pdf", Encoding.Latin1.GetBytes(later)), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(_folder.Path, name), bytes);

    private string Fault(string name, byte[]? bytes = null)
    {
        if (bytes is not null)
        {
            Write(name, bytes);
        }
        Assert.Equal(ExitCode.Errors, _run.Publisher("verify", name));
        Assert.Empty(_run.Output);
        return _run.Error;
    }
}
