using System.Globalization;

namespace Publisher.Cli.Workspace;

/// <summary>
/// The date that goes into the outputs: <c>SOURCE_DATE_EPOCH</c> (reproducible-builds.org, seconds since 1970), else
/// that of the newest source file, in whole seconds of UTC. Never the clock.
/// </summary>
internal static class BuildClock
{
    /// <summary>9999-12-31T23:59:59Z, the last moment that a date in PDF and EPUB can name.</summary>
    private const long LastSecond = 253402300799;

    /// <summary>The one table that is written by hand.</summary>
    private const string TermList = "terms.csv";

    /// <summary>Kinds of files that this program writes and none that a book is made of: making one changes no date.</summary>
    private static readonly string[] Written = [".pdf", ".epub", ".po", ".pot", ".xlf", ".xliff", ".xliff12", ".tmx", ".sarif"];

    public static DateTimeOffset Read(IEnumerable<string> sources) =>
        FromEnvironment(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH")) ?? Newest(sources);

    public static DateTimeOffset? FromEnvironment(string? value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static DateTimeOffset Newest(IEnumerable<string> sources)
    {
        var seconds = 0L;
        foreach (var file in sources.Where(IsSource))
        {
            var written = new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero).ToUnixTimeSeconds();
            seconds = Math.Max(seconds, written);
        }
        return DateTimeOffset.FromUnixTimeSeconds(seconds);
    }

    private static bool IsSource(string path) => !Written.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
        && (!Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) || Path.GetFileName(path) == TermList)
        && Path.GetFileName(path) != Sync.SyncFile.FileName;
}
