using System.Diagnostics;
using System.Globalization;
using System.Text;
using Publisher.Acceptance.Support;

namespace Publisher.Acceptance;

/// <summary>Builds that are stopped, or that the disk stops, replace nothing and leave nothing behind.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly SmallBook _book = new SmallBook().WithEarlierOutput("tea-en.pdf")
        .With("book.yaml", "languages: [en]\nslug: tea\n");

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Ctrl_C_leaves_the_earlier_output_and_no_half_written_file(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill(1)");
        _book.With("a.md", LongText(4_000_000));

        using var process = CommandLine.Start(Path.GetDirectoryName(_book.Folder)!, "build", "book", "--output", "out");
        process.StandardError.ReadLine();
        process.StandardError.ReadLine();
        Thread.Sleep(TimeSpan.FromMilliseconds(300));
        Assert.False(process.HasExited, "the book is too short to be interrupted");
        Processes.Run("kill", "-" + signal, process.Id.ToString(CultureInfo.InvariantCulture));

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(10)));
        Assert.Equal(130, process.ExitCode);
        AssertNothingLost();
    }

    [Fact]
    public void A_killed_build_leaves_the_earlier_output_and_the_next_one_cleans_up()
    {
        _book.With("a.md", "# A\n\nText.\n");
        File.WriteAllText(Path.Combine(_book.Output, ".tea-en.pdf.4194999.publisher-partial"), "half");

        var run = _book.Build();

        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Equal(["tea-en.epub", "tea-en.html", "tea-en.pdf"], _book.Outputs);
    }

    [Fact]
    public void CLI006_DiskFull_keeps_the_earlier_output()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the limit is set with ulimit(1)");
        _book.With("a.md", LongText(200_000));

        // 8 blocks of 1 KiB stand for the last room on a disk; writing more fails as on a full one.
        var run = Processes.Run("bash",
            ["-c", $"trap '' XFSZ; ulimit -f 8; exec dotnet '{CommandLine.Program}' build book --output out"],
            Path.GetDirectoryName(_book.Folder), new() { ["DOTNET_EnableWriteXorExecute"] = "0" });

        Assert.True(run.ExitCode == 1, run.Everything);
        Assert.Contains("error CLI006:", run.Error);
        AssertNothingLost();
    }

    [Fact]
    public void CLI005_OutputNotWritable_where_nothing_may_be_written()
    {
        _book.With("a.md", "# A\n\nText.\n");
        // /proc takes no folders from anybody, not even from root.
        var run = CommandLine.Run(_book.Folder, "build", ".", "--output", "/proc/publisher");

        Assert.True(run.ExitCode == 1, run.Everything);
        Assert.Contains("error CLI005:", run.Error);
    }

    [Fact]
    public void CLI005_OutputNotWritable_when_the_output_is_a_file()
    {
        _book.With("a.md", "# A\n\nText.\n");
        var run = CommandLine.Run(_book.Folder, "build", ".", "--output", "a.md");

        Assert.True(run.ExitCode == 1, run.Everything);
        Assert.Contains("error CLI005:", run.Error);
        Assert.Equal("# A\n\nText.\n", File.ReadAllText(Path.Combine(_book.Folder, "a.md")));
    }

    private static string LongText(int length)
    {
        var text = new StringBuilder("# Tea\n\n");
        for (var i = 1; text.Length < length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Part {i}\n\n");
            text.Append("Tea is made of leaves, water and time; the last is what most people lack. \n\n");
        }
        return text.ToString();
    }

    private void AssertNothingLost()
    {
        Assert.Equal(["tea-en.pdf"], _book.Outputs);
        Assert.Equal(SmallBook.Earlier, File.ReadAllText(Path.Combine(_book.Output, "tea-en.pdf")));
    }

    public void Dispose() => _book.Dispose();
}
