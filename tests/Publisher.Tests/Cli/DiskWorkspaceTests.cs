using Publisher.Cli.Workspace;
using Publisher.Model;

namespace Publisher.Tests.Cli;

public sealed class DiskWorkspaceTests : IDisposable
{
    private readonly TemporaryFolder _outside = new();
    private readonly TemporaryFolder _book = new();

    [Fact]
    public async Task A_pipe_without_a_writer_does_not_block()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        using var made = System.Diagnostics.Process.Start("mkfifo", _book.At("p.png"));
        await made.WaitForExitAsync();

        var file = await Task.Run(() => new DiskWorkspace(_book.Path).Read("p.png")).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(0, file.Bytes.Length);
    }

    [Fact]
    public void A_folder_with_a_book_file_of_its_own_is_another_book()
    {
        _book.Write("a.md", "");
        _book.Write("trees/book.yaml", "");
        _book.Write("trees/en/a.md", "");
        Assert.Equal(["a.md", "trees/book.yaml", "trees/en/a.md"], new DiskWorkspace(_book.Path).List(""));

        _book.Write("book.yaml", "");
        Assert.Equal(["a.md", "book.yaml"], new DiskWorkspace(_book.Path).List(""));
    }

    [Fact]
    public void A_file_is_read_byte_by_byte()
    {
        File.WriteAllBytes(_book.At("a.md"), [0xEF, 0xBB, 0xBF, 0x0D, 0x0A, 0x00, 0xFF]);

        var file = new DiskWorkspace(_book.Path).Read("a.md");

        Assert.Equal(WorkspaceStatus.Found, file.Status);
        Assert.Equal([0xEF, 0xBB, 0xBF, 0x0D, 0x0A, 0x00, 0xFF], file.Bytes.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5000)]
    public void A_mapped_file_has_the_bytes_that_reading_gives(int length)
    {
        File.WriteAllBytes(_book.At("a.ttf"), [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7))]);
        var workspace = new DiskWorkspace(_book.Path);

        var file = workspace.Map("a.ttf");

        Assert.Equal(WorkspaceStatus.Found, file.Status);
        Assert.Equal(workspace.Read("a.ttf").Bytes.ToArray(), file.Bytes.ToArray());
        using var pinned = file.Bytes[(length / 2)..].Pin();
        unsafe
        {
            Assert.Equal((byte)(length / 2 * 7), *(byte*)pinned.Pointer);
        }
    }

    [Theory]
    [InlineData("../a.ttf", WorkspaceStatus.Outside)]
    [InlineData("none.ttf", WorkspaceStatus.Missing)]
    [InlineData("folder.ttf", WorkspaceStatus.Unreadable)]
    [InlineData("empty.ttf", WorkspaceStatus.Found)]
    public void Mapping_has_the_faults_of_reading(string path, WorkspaceStatus status)
    {
        Directory.CreateDirectory(_book.At("folder.ttf"));
        File.WriteAllBytes(_book.At("empty.ttf"), []);

        var file = new DiskWorkspace(_book.Path).Map(path);

        Assert.Equal(status, file.Status);
        Assert.True(file.Bytes.IsEmpty);
    }

    [Theory]
    [InlineData("../secret.md")]
    [InlineData("images/../../secret.md")]
    [InlineData("images/../a.md")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/Windows/win.ini")]
    [InlineData("..\\secret.md")]
    [InlineData("a//b.md")]
    [InlineData("./a.md")]
    [InlineData("a.md\0.png")]
    public void A_path_that_leads_outside_is_refused(string path)
    {
        _book.Write("a.md");
        _book.Write("images/x.png");

        Assert.Equal(WorkspaceStatus.Outside, new DiskWorkspace(_book.Path).Read(path).Status);
        Assert.False(new DiskWorkspace(_book.Path).Exists(path));
    }

    [Fact]
    public void A_link_to_a_file_outside_is_refused_and_not_listed()
    {
        var secret = _outside.Write("secret.md", "secret");
        File.CreateSymbolicLink(_book.At("link.md"), secret);

        var workspace = new DiskWorkspace(_book.Path);

        Assert.Equal(WorkspaceStatus.Outside, workspace.Read("link.md").Status);
        Assert.Empty(workspace.List(""));
    }

    [Fact]
    public void A_folder_that_is_a_link_to_the_outside_is_refused_with_all_below_it()
    {
        _outside.Write("deep/secret.md", "secret");
        Directory.CreateSymbolicLink(_book.At("images"), _outside.Path);

        var workspace = new DiskWorkspace(_book.Path);

        Assert.Equal(WorkspaceStatus.Outside, workspace.Read("images/deep/secret.md").Status);
        Assert.Empty(workspace.List("images"));
        Assert.Empty(workspace.List(""));
    }

    [Fact]
    public void A_link_through_a_link_to_the_outside_is_refused()
    {
        _outside.Write("secret.md", "secret");
        Directory.CreateSymbolicLink(_outside.At("hop"), _outside.Path);
        File.CreateSymbolicLink(_book.At("a.md"), _outside.At("hop/secret.md"));

        Assert.Equal(WorkspaceStatus.Outside, new DiskWorkspace(_book.Path).Read("a.md").Status);
    }

    [Fact]
    public void A_link_to_another_file_of_the_book_is_followed()
    {
        _book.Write("text/a.md", "hello");
        File.CreateSymbolicLink(_book.At("b.md"), "text/a.md");

        var workspace = new DiskWorkspace(_book.Path);

        Assert.Equal("hello"u8.ToArray(), workspace.Read("b.md").Bytes.ToArray());
        Assert.Equal(["b.md", "text/a.md"], workspace.List(""));
    }

    [Fact]
    public void Links_in_a_circle_end()
    {
        File.CreateSymbolicLink(_book.At("a.md"), "b.md");
        File.CreateSymbolicLink(_book.At("b.md"), "a.md");
        Directory.CreateSymbolicLink(_book.At("loop"), _book.Path);
        _book.Write("c.md");

        var workspace = new DiskWorkspace(_book.Path);

        Assert.Equal(WorkspaceStatus.Outside, workspace.Read("a.md").Status);
        Assert.Equal(["c.md"], workspace.List(""));
    }

    [Fact]
    public void A_book_whose_own_folder_is_a_link_can_be_read()
    {
        _book.Write("a.md", "hello");
        var link = _outside.At("book");
        Directory.CreateSymbolicLink(link, _book.Path);

        Assert.Equal(WorkspaceStatus.Found, new DiskWorkspace(link).Read("a.md").Status);
    }

    [Fact]
    public void Missing_files_and_folders_are_told_apart()
    {
        Directory.CreateDirectory(_book.At("folder.md"));

        var workspace = new DiskWorkspace(_book.Path);

        Assert.Equal(WorkspaceStatus.Missing, workspace.Read("none.md").Status);
        Assert.Equal(WorkspaceStatus.Missing, workspace.Read("none/none.md").Status);
        Assert.Equal(WorkspaceStatus.Unreadable, workspace.Read("folder.md").Status);
    }

    [Fact]
    public void A_file_over_its_limit_is_not_read()
    {
        using (var stream = File.Create(_book.At("huge.md")))
        {
            stream.SetLength(SizeLimits.For("huge.md") + 1);
        }

        Assert.Equal(WorkspaceStatus.TooLarge, new DiskWorkspace(_book.Path).Read("huge.md").Status);
    }

    [Fact]
    public void Listing_is_ordinal_and_leaves_out_hidden_names_and_the_output()
    {
        foreach (var path in new[] { "b.md", "a.md", "B.md", ".hidden.md", ".git/config", "out/book.html", "中.md", "z/1.md" })
        {
            _book.Write(path);
        }

        Assert.Equal(["B.md", "a.md", "b.md", "z/1.md", "中.md"], new DiskWorkspace(_book.Path, _book.At("out")).List(""));
    }

    [Fact]
    public void The_build_time_is_that_of_the_newest_source_in_whole_seconds_and_never_that_of_outputs()
    {
        var newest = new DateTime(2023, 10, 26, 1, 2, 3, 456, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_book.Write("a.md"), newest.AddDays(-1));
        File.SetLastWriteTimeUtc(_book.Write("b.md"), newest);
        foreach (var made in (string[])["out/a.pdf", "work.po", "old/a.epub", "work.csv", "book.sync.json"])
        {
            File.SetLastWriteTimeUtc(_book.Write(made), newest.AddDays(1));
        }

        var time = new DiskWorkspace(_book.Path, _book.At("out")).BuildTime;

        Assert.Equal(new DateTimeOffset(2023, 10, 26, 1, 2, 3, TimeSpan.Zero), time);
        Assert.Equal(TimeSpan.Zero, time.Offset);
    }

    [Theory]
    [InlineData("0", 1970)]
    [InlineData("1698307200", 2023)]
    [InlineData("253402300800", 0)]
    [InlineData("-1", 0)]
    [InlineData("tomorrow", 0)]
    [InlineData("", 0)]
    public void SOURCE_DATE_EPOCH_counts_seconds_and_nonsense_is_passed_over(string value, int year) =>
        Assert.Equal(year, BuildClock.FromEnvironment(value)?.Year ?? 0);

    public void Dispose()
    {
        _book.Dispose();
        _outside.Dispose();
    }
}
