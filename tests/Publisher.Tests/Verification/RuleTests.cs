namespace Publisher.Tests.Verification;

/// <summary>A file that keeps everything, broken in one place: the finding names the clause.</summary>
public sealed class RuleTests
{
    [Fact]
    public void A_file_that_keeps_everything_has_no_finding() => Assert.Empty(new SmallPdf().Clauses());

    /// <summary>Object, words in it, what they become, the clause.</summary>
    [Theory]
    [InlineData(1, "/Marked true", "/Marked false", "PDF/UA-1 6.2-1")]
    [InlineData(1, "/Marked true", "/Marked false", "PDF/A-2a 6.7.2.2-1")]
    [InlineData(1, "/Marked true", "/Marked true /Suspects true", "PDF/UA-1 7.1-4")]
    [InlineData(1, "/StructTreeRoot 5 0 R", "", "PDF/A-2a 6.7.3.3-1")]
    [InlineData(1, "/DisplayDocTitle true", "", "PDF/UA-1 7.1-10")]
    [InlineData(1, "/Lang (en)", "/Lang (en_GB)", "PDF/A-2a 6.7.4-1")]
    [InlineData(1, "/Lang (en)", "", "PDF/UA-1 7.2-22")]
    [InlineData(1, "/Lang (en)", "", "PDF/UA-1 7.2-24")]
    [InlineData(1, "/Lang (en)", "", "PDF/UA-1 7.2-33")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /AA <</WC <</S /URI>>>>", "PDF/A-2a 6.5.2-1")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /Requirements []", "PDF/A-2a 6.11-1")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /NeedsRendering true", "PDF/A-2a 6.4.2-2")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /OpenAction <</S /JavaScript>>", "PDF/A-2a 6.5.1-1")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /OpenAction <</S /Named /N /Print>>", "PDF/A-2a 6.5.1-2")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /OpenAction <</S /URI /Next <</S /Launch>>>>", "PDF/A-2a 6.5.1-1")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /Names <</JavaScript <<>>>>", "PDF/A-2a 6.5.1-1")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /Names <</AlternatePresentations <<>>>>", "PDF/A-2a 6.10-1")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /AcroForm <</NeedAppearances true>>", "PDF/A-2a 6.4.1-3")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /AcroForm <</XFA []>>", "PDF/A-2a 6.4.2-1")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /OCProperties <</D <<>>>>", "PDF/A-2a 6.9-1")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /OCProperties <</D <</Name (a)>> /Configs [<</Name (a)>>]>>", "PDF/A-2a 6.9-2")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /OCProperties <</OCGs [13 0 R] /D <</Name (a) /Order []>>>>", "PDF/A-2a 6.9-3")]
    [InlineData(1, "/Lang (en)", "/Lang (en) /OCProperties <</D <</Name (a) /AS []>>>>", "PDF/A-2a 6.9-4")]
    [InlineData(1, "/DestOutputProfile 8 0 R", "/DestOutputProfile 4 0 R", "PDF/A-2a 6.2.3-1")]
    [InlineData(1, "/DestOutputProfile 8 0 R", "/DestOutputProfileRef <<>>", "PDF/A-2a 6.2.3-3")]
    [InlineData(1, "/DestOutputProfile 8 0 R>>", "/DestOutputProfile 8 0 R>> <</S /GTS_PDFX /DestOutputProfile 4 0 R>>", "PDF/A-2a 6.2.3-2")]
    [InlineData(1, "/S /GTS_PDFA1", "/S /GTS_PDFX", "PDF/A-2a 6.2.4.3-2")]
    [InlineData(3, "/MediaBox [0 0 400 600]", "/MediaBox [0 0 2 600]", "PDF/A-2a 6.1.13-11")]
    [InlineData(3, "/Tabs /S", "/Tabs /R", "PDF/UA-1 7.18.3-1")]
    [InlineData(3, "/Tabs /S", "/Tabs /S /AA <</O <</S /URI>>>>", "PDF/A-2a 6.5.2-2")]
    [InlineData(3, "/Tabs /S", "/Tabs /S /PresSteps <<>>", "PDF/A-2a 6.10-2")]
    [InlineData(3, "[/ICCBased 8 0 R]", "[/ICCBased 8 0 R] /DefaultRGB [/CalRGB <<>>]", "")]
    [InlineData(4, "1 0 0 rg", "0 0 0 1 k", "PDF/A-2a 6.2.4.3-3")]
    [InlineData(4, "1 0 0 rg", "1 0 0 rgb", "PDF/A-2a 6.2.2-1")]
    [InlineData(4, "1 0 0 rg", "/Loud ri", "PDF/A-2a 6.2.6-1")]
    [InlineData(4, "1 0 0 rg", "BI /W 1 /H 1 /F /LZW ID xyz EI", "PDF/A-2a 6.1.10-1")]
    [InlineData(4, "1 0 0 rg", "BI /W 1 /H 1 /I true ID xyz EI", "PDF/A-2a 6.2.8-3")]
    [InlineData(4, "1 0 0 rg", "q q q q q q q q q q q q q q q q q q q q q q q q q q q q q", "PDF/A-2a 6.1.13-8")]
    [InlineData(4, "EMC /Artifact", "/Artifact BMC EMC EMC /Artifact", "PDF/UA-1 7.1-1")]
    [InlineData(4, "/Fm Do EMC", "/Figure <</MCID 0>> BDC EMC EMC", "PDF/UA-1 7.1-2")]
    [InlineData(4, "/Artifact BMC", "/P BMC", "PDF/UA-1 7.1-3")]
    [InlineData(6, "/S /Document", "/S /Book", "PDF/UA-1 7.1-5")]
    [InlineData(6, "/S /Document", "/S /Book", "PDF/A-2a 6.7.3.4-1")]
    [InlineData(5, "/Type", "/RoleMap <</Figure /Figure>> /Type", "PDF/A-2a 6.7.3.4-2")]
    [InlineData(5, "/Type", "/RoleMap <</Figure /P>> /Type", "PDF/A-2a 6.7.3.4-3")]
    [InlineData(9, "/P 6 0 R", "", "PDF/UA-1 7.1-12")]
    [InlineData(9, "/Alt (A dot)", "", "PDF/UA-1 7.3-1")]
    [InlineData(9, "/K 0", "/K [0 6 0 R]", "PDF/UA-1 7.1-11")]
    [InlineData(10, "/Contents (Away)", "", "PDF/UA-1 7.18.5-2")]
    [InlineData(10, "/F 4", "", "PDF/A-2a 6.3.2-1")]
    [InlineData(10, "/F 4", "/F 6", "PDF/A-2a 6.3.2-2")]
    [InlineData(10, "/Subtype /Link", "/Subtype /Sound", "PDF/A-2a 6.3.1-1")]
    [InlineData(10, "/Subtype /Link", "/Subtype /Square", "PDF/A-2a 6.3.3-1")]
    [InlineData(10, "/Subtype /Link", "/Subtype /Link /AP <</N 14 0 R /D 14 0 R>>", "PDF/A-2a 6.3.3-2")]
    [InlineData(10, "/Subtype /Link", "/Subtype /Widget", "PDF/A-2a 6.4.1-1")]
    [InlineData(10, "/S /URI /URI", "/S /Launch /URI", "PDF/A-2a 6.5.1-1")]
    [InlineData(10, "/StructParent 1", "", "PDF/UA-1 7.18.5-1")]
    [InlineData(12, "/Type /XObject", "/Alternates [] /Type /XObject", "PDF/A-2a 6.2.8-1")]
    [InlineData(12, "/Type /XObject", "/OPI <<>> /Type /XObject", "PDF/A-2a 6.2.8-2")]
    [InlineData(12, "/Type /XObject", "/Interpolate true /Type /XObject", "PDF/A-2a 6.2.8-3")]
    [InlineData(12, "/Type /XObject", "/Intent /Loud /Type /XObject", "PDF/A-2a 6.2.6-1")]
    [InlineData(12, "/DeviceRGB", "/DeviceCMYK", "PDF/A-2a 6.2.4.3-3")]
    [InlineData(12, "/DeviceRGB", "[/ICCBased 4 0 R]", "PDF/A-2a 6.2.4.2-1")]
    [InlineData(12, "/DeviceRGB", "[/DeviceN [/Gold] /DeviceRGB 13 0 R]", "PDF/A-2a 6.2.4.4-1")]
    [InlineData(12, "/Type /XObject", "/F (elsewhere) /Type /XObject", "PDF/A-2a 6.1.7-3")]
    [InlineData(12, "/Type /XObject", "/Filter /LZWDecode /Type /XObject", "PDF/A-2a 6.1.7-4")]
    [InlineData(13, "/BM /Normal", "/BM /Shiny", "PDF/A-2a 6.2.10-1")]
    [InlineData(13, "/BM /Normal", "/TR /Identity", "PDF/A-2a 6.2.5-1")]
    [InlineData(13, "/BM /Normal", "/TR2 /Identity", "PDF/A-2a 6.2.5-2")]
    [InlineData(13, "/BM /Normal", "/HTP [0 0]", "PDF/A-2a 6.2.5-3")]
    [InlineData(13, "/BM /Normal", "/HT <</HalftoneType 6>>", "PDF/A-2a 6.2.5-4")]
    [InlineData(13, "/BM /Normal", "/HT <</HalftoneType 1 /HalftoneName (x)>>", "PDF/A-2a 6.2.5-5")]
    [InlineData(13, "/BM /Normal", "/X 99999999999", "PDF/A-2a 6.1.13-1")]
    [InlineData(14, "/Type /XObject", "/Ref <<>> /Type /XObject", "PDF/A-2a 6.2.9-2")]
    [InlineData(14, "/Type /XObject", "/PS 4 0 R /Type /XObject", "PDF/A-2a 6.2.9-1")]
    [InlineData(7, "<pdfaid:part>2", "<pdfaid:part>3", "PDF/A-2a 6.6.4-2")]
    [InlineData(7, "<pdfaid:conformance>A", "<pdfaid:conformance>B", "PDF/A-2a 6.6.4-3")]
    [InlineData(7, "<pdfuaid:part>1", "<pdfuaid:part>2", "PDF/UA-1 5-2")]
    [InlineData(7, "<?xpacket begin=\"\"", "<?xpacket begin=\"\" bytes=\"9\"", "PDF/A-2a 6.6.2.1-2")]
    [InlineData(7, "<?xpacket begin=\"\"", "<?xpacket begin=\"\" encoding=\"UTF-8\"", "PDF/A-2a 6.6.2.1-3")]
    [InlineData(7, "</rdf:RDF>", "", "PDF/A-2a 6.6.2.1-4")]
    [InlineData(7, "<pdf:Producer>hand</pdf:Producer>", "<own:Word xmlns:own=\"urn:own\">a</own:Word>", "PDF/A-2a 6.6.2.3.1-1")]
    [InlineData(7, "<rdf:Alt><rdf:li xml:lang=\"x-default\">A dot</rdf:li></rdf:Alt>", "A dot", "PDF/A-2a 6.6.2.3.1-2")]
    [InlineData(7, "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>", "", "PDF/A-2a 6.6.2.3.3-1")]
    public void One_break_is_one_clause(int number, string from, string to, string clause)
    {
        var clauses = new SmallPdf().Replace(number, from, to).Clauses("ua-1", "a-2a");

        if (clause.Length == 0)
        {
            Assert.Empty(clauses);
        }
        else
        {
            Assert.Contains(clause, clauses);
        }
    }

    [Fact]
    public void Resources_are_a_page_s_own_and_a_form_s_own()
    {
        var inherited = new SmallPdf().Replace(3, "/Resources <<", "/Own <<").Replace(2, "/Count 1", "/Count 1 /Resources <</XObject <</Im 12 0 R>>>>");
        Assert.Contains("PDF/A-2a 6.2.2-2", inherited.Clauses("a-2a"));
        var borrowing = new SmallPdf().Replace(14, "/Resources <<>>", "").Replace(14, "0 0 1 1 re f", "/Gs gs 0 0 1 1 re f");
        Assert.Equal(["PDF/A-2a 6.2.2-2"], borrowing.Clauses("a-2a"));
    }

    [Fact]
    public void The_header_is_held_to_the_byte()
    {
        Assert.Equal(["PDF/A-2a 6.1.2-1"], new SmallPdf().WithHeader("%PDF-2.0\n%\u00E2\u00E3\u00CF\u00D3\n").Clauses("a-2a"));
        Assert.Equal(["PDF/A-2a 6.1.2-2"], new SmallPdf().WithHeader("%PDF-1.7\n%abcd\n").Clauses("a-2a"));
    }

    [Fact]
    public void The_trailer_has_an_ID_and_nothing_behind_it()
    {
        Assert.Equal(["PDF/A-2a 6.1.3-1"], new SmallPdf().WithTrailer("").Clauses("a-2a"));
        Assert.Equal(["PDF/A-2a 6.1.3-3"], new SmallPdf().WithEnd("%%EOF\nmore").Clauses("a-2a"));
    }

    [Fact]
    public void The_length_of_a_stream_is_its_length()
    {
        var body = SmallPdf.Stream("/N 1", "abc").Replace("/Length 3", "/Length 2", StringComparison.Ordinal);
        Assert.Contains("PDF/A-2a 6.1.7-1", new SmallPdf().With(16, body).Clauses("a-2a"));
        Assert.Contains("PDF/A-2a 6.1.7-2", new SmallPdf().With(16, SmallPdf.Stream("/N 1", "abc").Replace("\nendstream", "endstream", StringComparison.Ordinal)).Clauses("a-2a"));
    }

    [Fact]
    public void What_the_information_says_otherwise_is_advice_and_fails_nothing()
    {
        var report = Publisher.Verification.PdfVerifier.Verify(new SmallPdf().Replace(15, "(hand)", "(machine)").Bytes(), []);

        Assert.Equal("Producer", Assert.Single(report.Findings).Detail);
        Assert.True(report.Conforms);
    }

    [Fact]
    public void Findings_of_one_rule_and_kind_are_counted_not_repeated()
    {
        var report = Publisher.Verification.PdfVerifier.Verify(new SmallPdf().Replace(5, "/Type", "/RoleMap <</Figure /P /Document /P>> /Type")
            .Replace(6, "11 0 R]", "11 0 R 16 0 R]").With(16, "<</S /Figure /P 6 0 R /Alt (x)>>").Bytes(), []);

        Assert.Equal(2, report.Findings.Single(finding => finding.Detail == "Figure").Count);
    }

    [Theory]
    [InlineData("a-2b", false)]
    [InlineData("a-2a", true)]
    public void Levels_below_A_ask_for_no_structure(string profile, bool isAsked) =>
        Assert.Equal(isAsked, new SmallPdf().Replace(1, "/MarkInfo <</Marked true>>", "").Clauses(profile).Any(clause => clause.Contains("6.7.2.2", StringComparison.Ordinal)));

    [Fact]
    public void An_embedded_file_is_named_and_in_part_3_described()
    {
        var pdf = new SmallPdf().Replace(1, "/Lang (en)", "/Lang (en) /Names <</EmbeddedFiles <</Names [(a) 16 0 R]>>>>")
            .With(16, "<</Type /Filespec /F (a) /EF <</F 17 0 R>>>>").With(17, SmallPdf.Stream("/Type /EmbeddedFile", "text"));

        Assert.Contains("PDF/UA-1 7.11-1", pdf.Clauses("ua-1"));
        Assert.Contains("PDF/A-2a 6.8-1", pdf.Clauses("a-2a"));
        Assert.Superset(new HashSet<string> { "PDF/A-3a 6.8-1", "PDF/A-3a 6.8-2", "PDF/A-3a 6.8-3", "PDF/A-3a 6.8-4" }, pdf.Clauses("a-3a").ToHashSet());
    }
}
