using System.Collections.Immutable;
using Publisher.Cli.Building;
using Publisher.Cli.Reporting;
using Publisher.Cli.Workspace;
using Publisher.Import;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Ebooks;

/// <summary>A file of the manuscript that was written.</summary>
internal sealed record WrittenFile(string Path, long Bytes);

/// <summary>What <c>publisher import</c> did: all files were written, or none.</summary>
internal sealed record ImportReport(ImmutableArray<WrittenFile> Files, BuildReport Run)
{
    /// <param name="isForced">Write into a folder that holds files already.</param>
    public static ImportReport Make(string path, string folder, bool isForced, Surroundings surroundings, IProgress progress)
    {
        var full = surroundings.FullPath(folder);
        if (!isForced && Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())
        {
            var shown = surroundings.Shown(folder);
            return new ImportReport([], new BuildReport([DiagnosticCatalog.FolderNotEmpty.CreateFor(shown, shown)], []));
        }
        var (manuscript, run) = EpubFile.Read(path, surroundings, EpubImporter.Import);
        return manuscript is null || run.ExitCode != ExitCode.Success
            ? new ImportReport([], run) : Write(manuscript, full, run, surroundings, progress);
    }

    private static ImportReport Write(ImportedManuscript manuscript, string folder, BuildReport run, Surroundings surroundings, IProgress progress)
    {
        var faults = new DiagnosticBag();
        using var output = new OutputTransaction(folder, surroundings.Shown, faults);
        using var interruption = new Interruption(output, progress.Abandon);
        var files = ImmutableArray.CreateBuilder<WrittenFile>();
        var isWritten = output.Prepare();
        foreach (var file in manuscript.Files)
        {
            var size = isWritten ? output.Write(file.Path, stream => stream.Write(file.Bytes.Span)) : null;
            isWritten &= size is not null;
            files.Add(new WrittenFile(surroundings.Shown(System.IO.Path.Combine(folder, file.Path)), size ?? 0));
        }
        isWritten = isWritten && output.Commit();
        return new ImportReport(isWritten ? files.ToImmutable() : [], run with { Diagnostics = [.. run.Diagnostics, .. faults.ToImmutable()] });
    }
}
