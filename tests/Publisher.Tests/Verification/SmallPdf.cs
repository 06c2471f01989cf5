using System.Globalization;
using System.Text;
using Publisher.Pdf.Metadata;

namespace Publisher.Tests.Verification;

/// <summary>
/// A PDF of one page written by hand, object by object, that keeps PDF/UA-1 and PDF/A-2a; tests break it in one place.
/// It owes nothing to the writer that the program has, but for the bytes of a colour profile.
/// </summary>
internal sealed class SmallPdf
{
    private readonly SortedDictionary<int, string> _objects = new()
    {
        [1] = """
            <</Type /Catalog /Pages 2 0 R /Lang (en) /MarkInfo <</Marked true>> /StructTreeRoot 5 0 R /Metadata 7 0 R
            /ViewerPreferences <</DisplayDocTitle true>> /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1
            /OutputConditionIdentifier (sRGB) /DestOutputProfile 8 0 R>>]>>
            """,
        [2] = "<</Type /Pages /Count 1 /Kids [3 0 R]>>",
        [3] = """
            <</Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R /StructParents 0 /Tabs /S /Annots [10 0 R]
            /Resources <</XObject <</Im 12 0 R /Fm 14 0 R>> /ExtGState <</Gs 13 0 R>> /ColorSpace <</Cs [/ICCBased 8 0 R]>>>>>>
            """,
        [4] = Stream("", "/Figure <</MCID 0>> BDC /Gs gs q 10 0 0 10 0 0 cm /Im Do Q EMC /Artifact BMC 1 0 0 rg 0 0 9 9 re f /Fm Do EMC"),
        [5] = "<</Type /StructTreeRoot /K [6 0 R] /ParentTree <</Nums [0 [9 0 R] 1 11 0 R]>> /ParentTreeNextKey 2>>",
        [6] = "<</Type /StructElem /S /Document /P 5 0 R /K [9 0 R 11 0 R]>>",
        [7] = Stream("/Type /Metadata /Subtype /XML", Xmp),
        [8] = Stream("/N 3", Encoding.Latin1.GetString(SrgbProfile.Write())),
        [9] = "<</Type /StructElem /S /Figure /P 6 0 R /Pg 3 0 R /K 0 /Alt (A dot)>>",
        [10] = "<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /F 4 /StructParent 1 /Contents (Away) /A <</S /URI /URI (https://example.org/)>>>>",
        [11] = "<</Type /StructElem /S /Link /P 6 0 R /K <</Type /OBJR /Obj 10 0 R /Pg 3 0 R>>>>",
        [12] = Stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB", "abc"),
        [13] = "<</Type /ExtGState /BM /Normal>>",
        [14] = Stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <<>>", "0 0 1 1 re f"),
        [15] = "<</Title (A dot) /Producer (hand)>>",
    };

    private string _header = "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n";
    private string _trailer = "/ID [<01> <01>]";
    private string _end = "%%EOF\n";

    private const string Xmp = """
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
          xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
          xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
          xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">A dot</rdf:li></rdf:Alt></dc:title>
        <pdf:Producer>hand</pdf:Producer>
        <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>UA</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>part</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """;

    public static string Stream(string entries, string data) =>
        $"<<{entries} /Length {data.Length.ToString(CultureInfo.InvariantCulture)}>>\nstream\n{data}\nendstream";

    public SmallPdf With(int number, string body)
    {
        _objects[number] = body;
        return this;
    }

    public SmallPdf WithHeader(string header)
    {
        _header = header;
        return this;
    }

    public SmallPdf WithTrailer(string trailer)
    {
        _trailer = trailer;
        return this;
    }

    public SmallPdf WithEnd(string end)
    {
        _end = end;
        return this;
    }

    /// <summary>Replaces words in one object; the length of a stream is mended.</summary>
    public SmallPdf Replace(int number, string from, string to)
    {
        var body = _objects[number];
        Assert.Contains(from, body, StringComparison.Ordinal);
        body = body.Replace(from, to, StringComparison.Ordinal);
        var start = body.IndexOf("\nstream\n", StringComparison.Ordinal);
        if (start > 0)
        {
            var entries = body[2..body.LastIndexOf(" /Length", start, StringComparison.Ordinal)];
            var data = body[(start + 8)..body.LastIndexOf("\nendstream", StringComparison.Ordinal)];
            body = Stream(entries, data);
        }
        _objects[number] = body;
        return this;
    }

    public byte[] Bytes()
    {
        var text = new StringBuilder(_header);
        var table = new StringBuilder();
        var count = _objects.Keys.Max() + 1;
        for (var number = 1; number < count; number++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{text.Length:D10} 00000 {(_objects.ContainsKey(number) ? 'n' : 'f')} \n");
            if (_objects.TryGetValue(number, out var body))
            {
                text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
            }
        }
        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<</Size {count} /Root 1 0 R /Info 15 0 R {_trailer}>>\nstartxref\n{start}\n{_end}");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
