using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Publisher.Model.Diagnostics;

namespace Publisher.Tests.Import;

/// <summary>Archives that are refused: each with one diagnostic that says why, and nothing unpacked for it.</summary>
public sealed class HostileArchiveTests
{
    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("%PDF-1.7 ...", "it is a PDF")]
    [InlineData("<!DOCTYPE html><html></html>", "it is a page of HTML")]
    [InlineData("just text", "it is no ZIP archive")]
    public void IMP001_what_is_no_archive_is_called_what_it_is(string text, string reason) =>
        Assert.Contains(reason, Refusal(Encoding.UTF8.GetBytes(text), "IMP001").Message, StringComparison.Ordinal);

    [Fact]
    public void IMP002_an_archive_that_was_cut_short_is_refused()
    {
        var whole = EpubBuilder.Version3().ToBytes();
        foreach (var share in new[] { 0.1, 0.5, 0.9, 0.99 })
        {
            Refusal(whole[..(int)(whole.Length * share)], "IMP002");
        }
    }

    [Fact]
    public void IMP003_a_hundred_thousand_files_are_refused()
    {
        var builder = EpubBuilder.Version3();
        for (var i = 0; i < 100_000; i++)
        {
            builder.Add($"f{i}", [], _ => { });
        }

        Refusal(builder.ToBytes(), "IMP003");
    }

    [Fact]
    public void IMP004_a_file_that_expands_a_thousandfold_is_refused() =>
        Refusal(EpubBuilder.Version3().Add("OEBPS/bomb.xhtml", new byte[8 * 1024 * 1024]).ToBytes(), "IMP004");

    /// <summary>The sizes are believed before anything is unpacked: a header of a few bytes suffices.</summary>
    [Fact]
    public void IMP005_more_than_a_book_can_hold_is_refused()
    {
        var bytes = EpubBuilder.Version3().Add("OEBPS/film.bin", new byte[2]).ToBytes();
        SetSizes(bytes, "OEBPS/film.bin", packed: 0x7000_0000, unpacked: 0x7000_0000);

        Refusal(bytes, "IMP005");
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("OEBPS/../../outside.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("OEBPS\\..\\outside.txt")]
    [InlineData("C:/Windows/outside.txt")]
    public void IMP006_paths_that_lead_outside_are_refused(string path) =>
        Assert.Contains(path, Refusal(EpubBuilder.Version3().Add(path, [1]).ToBytes(), "IMP006").Message, StringComparison.Ordinal);

    [Fact]
    public void IMP007_symbolic_links_are_refused() => Refusal(EpubBuilder.Version3()
        .Add("OEBPS/link.xhtml", "/etc/passwd"u8.ToArray(), entry => entry.ExternalAttributes = unchecked((int)0xA1FF0000)).ToBytes(), "IMP007");

    [Theory]
    [InlineData("OEBPS/ONE.xhtml")]
    [InlineData("oebps/one.XHTML")]
    public void IMP008_names_that_differ_in_case_only_are_refused(string path) =>
        Refusal(EpubBuilder.Version3().Add(path, [1]).ToBytes(), "IMP008");

    [Fact]
    public void IMP008_a_name_that_stands_twice_is_refused() =>
        Refusal(EpubBuilder.Version3().Add("OEBPS/one.xhtml", [1], _ => { }).ToBytes(), "IMP008");

    [Fact]
    public void IMP009_protected_books_are_refused() => Assert.Contains("OEBPS/one.xhtml", Refusal(Encrypted(
        "http://www.w3.org/2001/04/xmlenc#aes256-cbc", "OEBPS/one.xhtml").ToBytes(), "IMP009").Message, StringComparison.Ordinal);

    [Fact]
    public void IMP009_archives_with_a_password_are_refused()
    {
        var bytes = EpubBuilder.Version3().ToBytes();
        var header = Find(bytes, 0x02014B50, "OEBPS/one.xhtml");
        bytes[header + 8] |= 1; // general purpose flag 0 (APPNOTE 4.4.4)

        Refusal(bytes, "IMP009");
    }

    [Theory]
    [InlineData("http://www.idpf.org/2008/embedding")]
    [InlineData("http://ns.adobe.com/pdf/enc#RC")]
    public void IMP035_obfuscated_fonts_are_no_obstacle(string method)
    {
        var outcome = Encrypted(method, "OEBPS/font.otf").Inspect();

        Assert.NotNull(outcome.Value);
        Assert.Contains(outcome.Diagnostics, diagnostic => diagnostic.Code == "IMP035");
    }

    [Fact]
    public void IMP010_damaged_data_are_reported_by_file()
    {
        var bytes = EpubBuilder.Version3("<p>" + string.Join(' ', Enumerable.Range(0, 2000)) + "</p>").ToBytes();
        var header = Find(bytes, 0x04034B50, "OEBPS/one.xhtml");
        bytes.AsSpan(header + 60, 200).Fill(0xFF);

        var outcome = EpubBuilder.Inspect(bytes);

        Assert.Contains(outcome.Diagnostics, diagnostic => diagnostic.Code == "IMP010" && diagnostic.Path == "OEBPS/one.xhtml");
    }

    /// <summary>A list of files that states less than there is, to slip past the limits.</summary>
    [Fact]
    public void IMP010_a_file_longer_than_stated_is_not_read_to_its_end()
    {
        var bytes = EpubBuilder.Version3("<p>" + new string('a', 5000) + "</p>").ToBytes();
        SetSizes(bytes, "OEBPS/one.xhtml", packed: null, unpacked: 100);

        Assert.Contains(EpubBuilder.Inspect(bytes).Diagnostics, diagnostic => diagnostic.Code == "IMP010");
    }

    [Fact]
    public void IMP011_an_archive_without_container_is_no_book() =>
        Refusal(EpubBuilder.Version3().Without("META-INF/container.xml").ToBytes(), "IMP011");

    [Fact]
    public void IMP012_a_package_that_is_not_there_is_named() => Assert.Contains("OEBPS/book.opf",
        Refusal(EpubBuilder.Version3().Without("OEBPS/book.opf").ToBytes(), "IMP012").Message, StringComparison.Ordinal);

    [Fact]
    public void IMP013_a_broken_package_is_reported_at_its_place()
    {
        var builder = EpubBuilder.Version3();
        builder["OEBPS/book.opf"] = "<package>\n  <metadata>\n</package>";

        var refusal = Refusal(builder.ToBytes(), "IMP013");
        Assert.Equal("OEBPS/book.opf:3:3", refusal.Span.ToString());
    }

    [Theory]
    [InlineData("""<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">""", "b")]
    [InlineData("""<!ENTITY file SYSTEM "file:///etc/passwd">""", "file")]
    [InlineData("""<!ENTITY net PUBLIC "-//X//Y" "http://example.org/evil.dtd">""", "net")]
    [InlineData("""<!ENTITY % p SYSTEM "http://example.org/evil.dtd"> %p;""", "%")]
    public void IMP014_entities_that_reach_out_or_multiply_are_refused(string declarations, string name)
    {
        var builder = EpubBuilder.Version3();
        builder["OEBPS/book.opf"] = $"<!DOCTYPE package [{declarations}]>" + EpubBuilder.Package("3.0", "", "", "").Split("?>")[1];

        Assert.Contains($"'{name}'", Refusal(builder.ToBytes(), "IMP014").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!-- tag soup: --><br>")]
    public void IMP015_markup_nested_without_end_is_refused(string soup)
    {
        var body = soup + string.Concat(Enumerable.Repeat("<div>", 5000)) + string.Concat(Enumerable.Repeat("</div>", 5000));
        var outcome = EpubBuilder.Version3(body).Inspect();

        Assert.Contains(outcome.Diagnostics, diagnostic => diagnostic.Code == "IMP015" && diagnostic.Span.File!.Path == "OEBPS/one.xhtml");
    }

    [Fact]
    public void IMP016_a_book_without_documents_is_refused()
    {
        var builder = EpubBuilder.Version3();
        builder["OEBPS/book.opf"] = EpubBuilder.Package("3.0", "", "", "");

        Refusal(builder.ToBytes(), "IMP016");
    }

    private static EpubBuilder Encrypted(string method, string path)
    {
        var builder = EpubBuilder.Version3();
        builder["META-INF/encryption.xml"] = $"""
            <encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
            <enc:EncryptedData><enc:EncryptionMethod Algorithm="{method}"/>
            <enc:CipherData><enc:CipherReference URI="{path}"/></enc:CipherData></enc:EncryptedData></encryption>
            """;
        return builder;
    }

    /// <summary>Both verbs refuse the archive, with this one error.</summary>
    private static Diagnostic Refusal(byte[] bytes, string code)
    {
        var (inspected, imported) = (EpubBuilder.Inspect(bytes), RoundTrip.Import(bytes));
        Assert.Null(inspected.Value);
        Assert.Null(imported.Value);
        Assert.Equal(inspected.Diagnostics.Select(diagnostic => diagnostic.Message), imported.Diagnostics.Select(diagnostic => diagnostic.Message));
        var error = Assert.Single(inspected.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(code, error.Code);
        return error;
    }

    /// <summary>Writes sizes into the central directory (APPNOTE 4.3.12).</summary>
    private static void SetSizes(byte[] bytes, string path, uint? packed, uint unpacked)
    {
        var header = Find(bytes, 0x02014B50, path);
        if (packed is { } size)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(header + 20), size);
        }
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(header + 24), unpacked);
    }

    /// <summary>The header of a file in the archive, by signature and name.</summary>
    private static int Find(byte[] bytes, uint signature, string path)
    {
        var name = Encoding.UTF8.GetBytes(path);
        var offset = signature == 0x02014B50 ? 46 : 30;
        for (var i = 0; i + offset + name.Length <= bytes.Length; i++)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i)) == signature && bytes.AsSpan(i + offset, name.Length).SequenceEqual(name))
            {
                return i;
            }
        }
        throw new InvalidOperationException("no such header");
    }
}
