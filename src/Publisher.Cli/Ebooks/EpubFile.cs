using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Cli.Building;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Ebooks;

/// <summary>An EPUB file that the user named: opened once, with messages that show its path before that of the file inside.</summary>
internal static class EpubFile
{
    /// <summary>Reads the file with <paramref name="read"/>; misuse, reported, when there is no file that can be opened.</summary>
    public static (T? Value, BuildReport Run) Read<T>(string path, Surroundings surroundings, Func<Stream, string, Outcome<T>> read) where T : class
    {
        var watch = Stopwatch.StartNew();
        var shown = surroundings.Shown(path);
        try
        {
            using var stream = Open(surroundings.FullPath(path));
            var outcome = read(stream, shown);
            return (outcome.Value, new BuildReport(Placed(outcome.Diagnostics, shown), []) { Elapsed = watch.Elapsed });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var reason = fault is FileNotFoundException or DirectoryNotFoundException
                ? new Phrase("there is no such file", "没有这个文件") : new Phrase("it is no file, or you may not read it", "它不是文件，或没有读取权限");
            return (null, new BuildReport([DiagnosticCatalog.EpubUnreadable.Create(SourceSpan.Nowhere, shown, reason)], []) { IsMisuse = true });
        }
    }

    /// <summary>A pipe has no length, and opening one waits for its writer: like an empty file it is no archive.</summary>
    private static Stream Open(string path) => new FileInfo(path) is { Exists: true, Length: 0 }
        ? new MemoryStream() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    private static ImmutableArray<Diagnostic> Placed(ImmutableArray<Diagnostic> diagnostics, string shown) =>
    [
        .. diagnostics.Select(diagnostic => (diagnostic.Span.File?.Path ?? diagnostic.Path) is { Length: > 0 } inner && inner != shown
            ? diagnostic with { Path = $"{shown}/{inner}" } : diagnostic with { Path = shown }),
    ];
}
