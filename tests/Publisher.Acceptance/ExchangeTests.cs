using Publisher.Acceptance.Support;

namespace Publisher.Acceptance;

/// <summary>The texts of the real book for translators: accepted by gettext, and back without a byte changed.</summary>
public sealed class ExchangeTests
{
    [Fact]
    public void Gettext_accepts_the_PO_file_without_a_word()
    {
        using var folder = new TemporaryCopy();
        Publisher(folder.Path, "export", "po", "manuscript", "-o", "book.po");
        var result = Processes.Run(Validator.Msgfmt, ["--check", "--check-accelerators", "--statistics", "-o", "/dev/null", "book.po"], folder.Path,
            new Dictionary<string, string?> { ["LC_ALL"] = "C.UTF-8" });
        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.Matches(@"^\d+ translated messages\.\s*$", result.Error);
    }

    [Fact]
    public void What_gettext_writes_anew_changes_nothing()
    {
        using var folder = new TemporaryCopy();
        var before = folder.Snapshot();
        Publisher(folder.Path, "export", "po", "manuscript", "-o", "book.po");
        // Wraps lines, sorts fields: what every tool that goes through gettext does.
        var result = Processes.Run(Validator.Msgcat, ["--width=60", "-o", "wrapped.po", "book.po"], folder.Path, []);
        Assert.True(result.ExitCode == 0, result.Everything);
        Publisher(folder.Path, "import", "wrapped.po", "manuscript");
        Assert.Equal(before, folder.Snapshot());
    }

    [Theory]
    [InlineData("po")]
    [InlineData("xliff")]
    [InlineData("xliff12")]
    [InlineData("tmx")]
    [InlineData("csv")]
    public void The_real_book_comes_back_as_it_went(string format)
    {
        using var folder = new TemporaryCopy();
        var before = folder.Snapshot();
        Publisher(folder.Path, "export", format, "manuscript", "-o", $"book.{format}");
        Publisher(folder.Path, "import", $"book.{format}", "manuscript");
        Assert.Equal(before, folder.Snapshot());
    }

    private static void Publisher(string folder, params string[] arguments)
    {
        var result = CommandLine.Run(folder, arguments);
        Assert.True(result.ExitCode == 0, result.Everything);
    }

    /// <summary>The manuscript of this repository in a folder of its own.</summary>
    private sealed class TemporaryCopy : IDisposable
    {
        public TemporaryCopy()
        {
            var from = System.IO.Path.Combine(Repository.Root, "manuscript");
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var to = System.IO.Path.Combine(Path, "manuscript", System.IO.Path.GetRelativePath(from, file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("publisher-exchange-").FullName;

        public string Snapshot() => string.Join('\n', Directory.EnumerateFiles(System.IO.Path.Combine(Path, "manuscript"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"));

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
