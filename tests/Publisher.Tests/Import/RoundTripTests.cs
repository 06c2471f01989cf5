using Publisher.Cli.Workspace;
using Publisher.Tests.Architecture;
using Publisher.Tests.Support;

namespace Publisher.Tests.Import;

/// <summary>A book that this program made comes back as it was: text, structure, metadata, pairs of languages.</summary>
public sealed class RoundTripTests
{
    /// <summary>The report in <c>manuscript/</c>, each of its editions: the very same files.</summary>
    [Theory]
    [InlineData("bilingual")]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void The_report_comes_back_as_it_was(string edition)
    {
        var book = RoundTrip.Read(new DiskWorkspace(Path.Combine(Repository.Root, "manuscript")));
        var epub = RoundTrip.Epub(book, edition);

        var again = RoundTrip.Again(epub, edition);

        AssertSame(epub, again);
    }

    private static void AssertSame(byte[] expected, byte[] actual)
    {
        var (before, after) = (RoundTrip.Texts(expected), RoundTrip.Texts(actual));
        Assert.Equal(before.Keys, after.Keys);
        foreach (var path in before.Keys)
        {
            Assert.Equal(before[path], after[path]);
        }
    }
}
