using System.Globalization;
using System.Text;
using Publisher.Cli.Workspace;
using Publisher.Model.Diagnostics;

namespace Publisher.Tests.Cli;

public sealed class OutputTransactionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Files_appear_together_when_committed()
    {
        using var output = Open();
        output.Write("a.pdf", Text("new a"));
        output.Write("b.pdf", Text("new b"));
        Assert.DoesNotContain("a.pdf", _folder.Files());

        Assert.True(output.Commit());

        Assert.Equal(["a.pdf", "b.pdf"], _folder.Files());
        Assert.Equal("new a", File.ReadAllText(_folder.At("a.pdf")));
    }

    [Fact]
    public void Nothing_changes_without_a_commit()
    {
        _folder.Write("a.pdf", "old");
        using (var output = Open())
        {
            output.Write("a.pdf", Text("new"));
        }

        Assert.Equal(["a.pdf"], _folder.Files());
        Assert.Equal("old", File.ReadAllText(_folder.At("a.pdf")));
    }

    [Fact]
    public void An_interruption_leaves_nothing_and_forbids_the_commit()
    {
        _folder.Write("a.pdf", "old");
        var output = Open();
        output.Write("a.pdf", Text("new"));
        output.Dispose();

        Assert.False(output.Commit());
        Assert.Null(output.Write("b.pdf", Text("late")));
        Assert.Equal(["a.pdf"], _folder.Files());
    }

    [Fact]
    public void A_writer_that_fails_halfway_leaves_nothing()
    {
        _folder.Write("a.pdf", "old");
        using (var output = Open())
        {
            var size = output.Write("a.pdf", stream =>
            {
                stream.Write("half"u8);
                stream.Flush();
                throw new IOException("broken");
            });
            Assert.Null(size);
        }

        Assert.Equal("CLI005", Assert.Single(_diagnostics.ToImmutable()).Code);
        Assert.Equal("old", File.ReadAllText(_folder.At("a.pdf")));
        Assert.Equal(["a.pdf"], _folder.Files());
    }

    [Fact]
    public void Leftovers_of_a_killed_run_are_removed_and_those_of_a_living_one_kept()
    {
        _folder.Write(".a.pdf.4194999.publisher-partial");
        var own = string.Create(CultureInfo.InvariantCulture, $".b.pdf.{Environment.ProcessId}.publisher-partial");
        _folder.Write(own);

        using var output = Open();

        Assert.Equal([own], _folder.Files());
    }

    [Fact]
    public void CLI005_OutputNotWritable_when_the_folder_is_a_file()
    {
        _folder.Write("out", "a file");
        using var output = new OutputTransaction(_folder.At("out"), path => path, _diagnostics);

        Assert.False(output.Prepare());
        Assert.Equal("CLI005", Assert.Single(_diagnostics.ToImmutable()).Code);
        Assert.Equal("a file", File.ReadAllText(_folder.At("out")));
    }

    [Fact]
    public void CLI005_OutputNotWritable_when_a_folder_has_the_name_of_an_output()
    {
        Directory.CreateDirectory(_folder.At("a.pdf"));
        using var output = Open();
        output.Write("a.pdf", Text("new"));

        Assert.False(output.Commit());
        Assert.Equal("CLI005", Assert.Single(_diagnostics.ToImmutable()).Code);
        Assert.Empty(_folder.Files());
    }

    [Theory]
    [InlineData(28)]
    [InlineData(27)]
    [InlineData(122)]
    [InlineData(unchecked((int)0x80070070))]
    public void CLI006_DiskFull_is_told_from_other_faults(int result)
    {
        using var output = Open();
        output.Write("a.pdf", _ => throw new IOException("No space left on device", result));

        Assert.Equal("CLI006", Assert.Single(_diagnostics.ToImmutable()).Code);
    }

    private OutputTransaction Open()
    {
        var output = new OutputTransaction(_folder.Path, path => path, _diagnostics);
        Assert.True(output.Prepare());
        return output;
    }

    private static Action<Stream> Text(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));

    public void Dispose() => _folder.Dispose();
}
