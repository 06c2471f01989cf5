using System.Globalization;
using System.IO.Compression;
using System.Text;
using Publisher.Verification;

namespace Publisher.Tests.Verification;

/// <summary>Files that are damaged or mean harm: the run ends, with a finding or a reason, never with a crash.</summary>
public sealed class HostileFileTests
{
    [Theory]
    [InlineData("", UnreadableReason.NotPdf)]
    [InlineData("PK\u0003\u0004 not a PDF", UnreadableReason.NotPdf)]
    [InlineData("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", UnreadableReason.CutShort)]
    [InlineData("%PDF-1.7\nnothing at all\n%%EOF\n", UnreadableReason.Damaged)]
    public void What_is_no_PDF_has_a_reason(string text, UnreadableReason reason) =>
        Assert.Equal(reason, Assert.Throws<UnreadablePdfException>(() => PdfVerifier.Verify(Encoding.Latin1.GetBytes(text), [])).Reason);

    [Fact]
    public void A_file_cut_anywhere_ends_with_a_reason_or_a_report()
    {
        var bytes = new SmallPdf().Bytes();
        for (var length = 0; length < bytes.Length; length += 97)
        {
            Survives(bytes[..length]);
            Survives([.. bytes[..length], .. "\n%%EOF\n"u8]);
        }
    }

    [Fact]
    public void A_file_with_any_byte_changed_ends_with_a_reason_or_a_report()
    {
        var bytes = new SmallPdf().Bytes();
        for (var at = 0; at < bytes.Length; at += 41)
        {
            var changed = (byte[])bytes.Clone();
            changed[at] ^= (byte)(1 << at % 8);
            Survives(changed);
        }
    }

    [Fact]
    public void Circles_end()
    {
        Survives(new SmallPdf().With(2, "<</Type /Pages /Count 1 /Kids [2 0 R 3 0 R]>>").Bytes());
        Survives(new SmallPdf().With(6, "<</S /Document /P 6 0 R /K [6 0 R 9 0 R]>>").Bytes());
        Survives(new SmallPdf().With(14, SmallPdf.Stream("/Subtype /Form /Resources <</XObject <</Fm 14 0 R>>>>", "/Fm Do /Fm Do")).Bytes());
        Survives(new SmallPdf().With(13, "13 0 R").Bytes());
        Survives(new SmallPdf().Replace(5, "<</Nums [0 [9 0 R] 1 11 0 R]>>", "16 0 R").With(16, "<</Kids [16 0 R 16 0 R]>>").Bytes());
        Survives(new SmallPdf().Replace(1, "/Lang (en)", "/Lang (en) /Outlines 16 0 R").With(16, "<</First 17 0 R>>").With(17, "<</Next 17 0 R /First 17 0 R>>").Bytes());
        Survives(new SmallPdf().Replace(3, "[/ICCBased 8 0 R]", "16 0 R").Replace(4, "1 0 0 rg", "/Cs cs").With(16, "[/Indexed 16 0 R 1 (a)]").Bytes());
    }

    [Fact]
    public void Depth_ends()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 5_000)) + string.Concat(Enumerable.Repeat("]", 5_000));
        Survives(new SmallPdf().With(16, deep).Bytes());
        Survives(new SmallPdf().Replace(4, "1 0 0 rg", string.Concat(Enumerable.Repeat("/P BMC ", 5_000))).Bytes());
        var chain = new SmallPdf().Replace(9, "/K 0", "/K 16 0 R");
        for (var number = 16; number < 3_000; number++)
        {
            chain.With(number, $"<</S /Div /P {(number == 16 ? 9 : number - 1).ToString(CultureInfo.InvariantCulture)} 0 R /K {(number + 1).ToString(CultureInfo.InvariantCulture)} 0 R>>");
        }
        Assert.Contains("PDF/UA-1 7.1-11", chain.Clauses());
    }

    [Fact]
    public void Forms_that_call_one_another_twice_each_do_not_multiply()
    {
        var pdf = new SmallPdf();
        for (var number = 16; number < 60; number++)
        {
            var next = (number + 1).ToString(CultureInfo.InvariantCulture);
            pdf.With(number, SmallPdf.Stream($"/Subtype /Form /Resources <</XObject <</Fm {next} 0 R>>>>", "/Fm Do /Fm Do /Fm Do"));
        }
        Survives(pdf.Replace(3, "/Fm 14 0 R", "/Fm 16 0 R").Bytes());
    }

    [Fact]
    public void A_span_of_a_billion_cells_does_not_fill_memory() =>
        Survives(new SmallPdf().Replace(6, "11 0 R]", "11 0 R 16 0 R]").With(16, "<</S /Table /P 6 0 R /K 17 0 R>>").With(17, "<</S /TR /P 16 0 R /K 18 0 R>>")
            .With(18, "<</S /TD /P 17 0 R /A <</O /Table /RowSpan 1000000000 /ColSpan 1000000000>>>>").Bytes());

    [Fact]
    public void A_stream_that_grows_without_end_is_not_read_and_said_so()
    {
        var bomb = Deflated(megabytes: 129);
        Assert.Contains("PDF/UA-1 6.2-0", new SmallPdf().With(4, Flate(bomb)).Clauses("ua-1"));
    }

    [Fact]
    public void Damaged_data_is_not_taken_for_its_beginning()
    {
        var data = Deflated(megabytes: 1);
        data[^3] ^= 1;
        Assert.Contains("PDF/UA-1 6.2-0", new SmallPdf().With(4, Flate(data)).Clauses("ua-1"));
        Assert.DoesNotContain("PDF/UA-1 6.2-0", new SmallPdf().With(4, Flate(Deflated(megabytes: 1))).Clauses("ua-1"));
    }

    [Fact]
    public void XML_that_expands_itself_is_refused()
    {
        const string Bomb = "<!DOCTYPE a [<!ENTITY b \"xxxxxxxx\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>";
        Assert.Contains("PDF/A-2b 6.6.2.1-4", new SmallPdf().With(7, SmallPdf.Stream("/Type /Metadata", Bomb)).Clauses("a-2b"));
    }

    private static string Flate(byte[] data) => SmallPdf.Stream("/Filter /FlateDecode", Encoding.Latin1.GetString(data));

    private static byte[] Deflated(int megabytes)
    {
        using var deflated = new MemoryStream();
        using (var deflater = new ZLibStream(deflated, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < megabytes; i++)
            {
                deflater.Write(new byte[1 << 20]);
            }
        }
        return deflated.ToArray();
    }

    private static void Survives(byte[] bytes)
    {
        try
        {
            Assert.NotNull(PdfVerifier.Verify(bytes, [Profile.All["ua-1"], Profile.All["a-2a"]]));
        }
        catch (UnreadablePdfException fault)
        {
            Assert.NotEmpty(fault.Message);
        }
    }
}
