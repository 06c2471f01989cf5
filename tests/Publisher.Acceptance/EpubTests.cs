using System.IO.Compression;
using Publisher.Acceptance.Support;

namespace Publisher.Acceptance;

/// <summary>The e-books of the real manuscript before outside judges.</summary>
[Collection(RealBookCollection.Name)]
public sealed class EpubTests(RealBook book)
{
    public static TheoryData<string> Editions => RealBook.Editions;

    [Theory]
    [MemberData(nameof(Editions))]
    public void EPUBCheck_has_nothing_to_say(string edition) => Assert.Equal("", EpubJudges.EpubCheck(book.File(edition, "epub")));

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_other_EPUBCheck_has_nothing_to_say_either(string edition) => Assert.Equal("", EpubJudges.EpubCheckTs(book.File(edition, "epub")));

    [Theory]
    [MemberData(nameof(Editions))]
    public void Ace_finds_no_barrier(string edition) => Assert.Equal("", EpubJudges.Ace(book.File(edition, "epub")));

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_first_entry_is_the_stored_media_type(string edition)
    {
        // OCF 3.3, 4.3: neither compressed nor with an extra field, so that the type stands at byte 38.
        var bytes = File.ReadAllBytes(book.File(edition, "epub"));

        Assert.Equal("mimetypeapplication/epub+zip"u8.ToArray(), bytes.AsSpan(30, 28).ToArray());
        using var archive = ZipFile.OpenRead(book.File(edition, "epub"));
        Assert.Equal("mimetype", archive.Entries[0].FullName);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Only_running_text_is_indented(string edition) => AskReader(edition, "indents");

    [Theory]
    [MemberData(nameof(Editions))]
    public void All_languages_show_until_the_reader_chooses_one(string edition) => AskReader(edition, "languages");

    [Theory]
    [MemberData(nameof(Editions))]
    public void All_can_be_read_on_every_screen_in_every_theme(string edition) => Assert.Equal("[]", ScreenJudge.Faults(book.File(edition, "epub")));

    private void AskReader(string edition, string question)
    {
        var folder = Directory.CreateTempSubdirectory("publisher-epub-").FullName;
        try
        {
            ZipFile.ExtractToDirectory(book.File(edition, "epub"), folder);
            var pages = Directory.GetFiles(Path.Combine(folder, "EPUB", "text"), "*.xhtml");
            var run = Processes.Run(Validator.Node, [Validator.Script("reader.mjs", "playwright-core"),
                Validator.Chromium, pages[0], question, .. pages[1..]]);

            Assert.True(run.ExitCode == 0, run.Everything);
            Assert.Equal("[]", run.Output.Trim());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
