using System.Security.Cryptography;
using Publisher.Acceptance.Support;

namespace Publisher.Acceptance;

/// <summary>The same sources give the same bytes, wherever, whenever and under whatever settings they are built.</summary>
[Collection(RealBookCollection.Name)]
public sealed class DeterminismTests(RealBook book)
{
    [Fact]
    public void A_second_build_elsewhere_and_in_another_locale_gives_the_same_bytes()
    {
        using var elsewhere = new CopiedBook();
        var run = CommandLine.Run(elsewhere.Root, new Dictionary<string, string?>
        {
            ["TZ"] = "Asia/Kathmandu",
            ["LC_ALL"] = "tr_TR.UTF-8",
            ["LANG"] = "zh_CN.UTF-8",
            ["HOME"] = elsewhere.Root,
            ["DOTNET_PROCESSOR_COUNT"] = "1",
        }, "build", "copy", "--output", "out");

        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Equal(Hashes(book.Output), Hashes(Path.Combine(elsewhere.Root, "out")));
    }

    [Fact]
    public void One_edition_alone_has_the_bytes_that_it_has_among_all()
    {
        using var elsewhere = new CopiedBook();
        CommandLine.Run(elsewhere.Root, "build", "copy", "--output", "out", "--edition", "en");

        Assert.Equal(
            Hashes(book.Output).Where(line => line.Contains("-en.", StringComparison.Ordinal)),
            Hashes(Path.Combine(elsewhere.Root, "out")));
    }

    [Fact]
    public void SOURCE_DATE_EPOCH_sets_every_date()
    {
        using var elsewhere = new CopiedBook(keepTimes: false);
        var epoch = new Dictionary<string, string?> { ["SOURCE_DATE_EPOCH"] = "1698278400" };
        CommandLine.Run(elsewhere.Root, epoch, "build", "copy", "--output", "one", "--edition", "en");
        CommandLine.Run(elsewhere.Root, epoch, "build", Path.Combine(Repository.Root, "manuscript"),
            "--output", "two", "--edition", "en");

        Assert.Equal(3, Hashes(Path.Combine(elsewhere.Root, "one")).Length);
        Assert.Equal(Hashes(Path.Combine(elsewhere.Root, "one")), Hashes(Path.Combine(elsewhere.Root, "two")));
        Assert.Contains("2023-10-26",
            Processes.Run(Validator.PdfInfo, "-isodates", Directory.GetFiles(Path.Combine(elsewhere.Root, "one"), "*.pdf")[0]).Output);
    }

    private static string[] Hashes(string folder) =>
    [
        .. Directory.EnumerateFiles(folder)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];

    /// <summary>The manuscript in another folder, with or without the times of its files.</summary>
    private sealed class CopiedBook : IDisposable
    {
        public CopiedBook(bool keepTimes = true)
        {
            var source = Path.Combine(Repository.Root, "manuscript");
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(Root, "copy", Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
                File.SetLastWriteTimeUtc(target, keepTimes ? File.GetLastWriteTimeUtc(file) : DateTime.UnixEpoch.AddYears(40));
            }
        }

        public string Root { get; } = Directory.CreateTempSubdirectory("publisher-elsewhere-").FullName;

        public void Dispose() => Directory.Delete(Root, recursive: true);
    }
}
