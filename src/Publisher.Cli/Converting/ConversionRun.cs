using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Publisher.Cli.Building;
using Publisher.Cli.Ebooks;
using Publisher.Cli.Reporting;
using Publisher.Cli.Workspace;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Parsing.Conversion;

namespace Publisher.Cli.Converting;

/// <summary>Writes what a conversion makes: all of its files or none. The manuscript itself is only ever added to.</summary>
internal sealed class ConversionRun(Surroundings surroundings, IProgress progress)
{
    private readonly DiagnosticBag _diagnostics = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>The manuscript in another layout, in a folder of its own with all that belongs to it.</summary>
    /// <param name="path">The book's folder as typed; null: look for it.</param>
    /// <param name="to">The folder to write to as typed; null: beside the book's, with the suffix.</param>
    /// <param name="suffix">What tells the new folder from the old.</param>
    /// <param name="isForced">Write into a folder that holds files already.</param>
    /// <param name="convert">What makes the new files.</param>
    public ImportReport Copy(string? path, string? to, string suffix, bool isForced, Func<IWorkspace, Outcome<ConvertedManuscript>> convert)
    {
        if (BookFinder.Find(path, surroundings, _diagnostics) is not { } folder)
        {
            return Report([]) with { Run = new BuildReport(_diagnostics.ToImmutable(), []) { IsMisuse = true } };
        }
        var target = to is null ? Path.TrimEndingDirectorySeparator(folder) + suffix : surroundings.FullPath(to);
        if (IsSame(folder, target) || (!isForced && Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            var shown = surroundings.Shown(target);
            _diagnostics.Add(DiagnosticCatalog.FolderNotEmpty.CreateFor(shown, shown));
            return Report([]);
        }
        return Convert(folder, new DiskWorkspace(folder, target), convert) is { } made ? Write(target, made, folder) : Report([]);
    }

    /// <summary>Files of a new language within the manuscript; none that is there is replaced, but for book.yaml.</summary>
    public ImportReport Add(string? path, LanguageTag language, LanguageTag? from, bool isForced)
    {
        if (BookFinder.Find(path, surroundings, _diagnostics) is not { } folder)
        {
            return Report([]) with { Run = new BuildReport(_diagnostics.ToImmutable(), []) { IsMisuse = true } };
        }
        var made = Convert(folder, new DiskWorkspace(folder), workspace => ManuscriptConverter.AddLanguage(workspace, language, from));
        foreach (var file in isForced ? [] : made?.Files.Skip(1) ?? [])
        {
            if (File.Exists(Path.Combine(folder, file.Path)))
            {
                var shown = surroundings.Shown(Path.Combine(folder, file.Path));
                _diagnostics.Add(DiagnosticCatalog.FileInTheWay.CreateFor(shown, shown));
            }
        }
        return made is null || _diagnostics.HasErrors ? Report([]) : Write(folder, made, folder);
    }

    /// <summary>Case and links aside: a folder is never written over itself.</summary>
    private static bool IsSame(string a, string b) => string.Equals(
        Path.TrimEndingDirectorySeparator(a), Path.TrimEndingDirectorySeparator(b), StringComparison.OrdinalIgnoreCase);

    private ConvertedManuscript? Convert(string folder, DiskWorkspace workspace, Func<IWorkspace, Outcome<ConvertedManuscript>> convert)
    {
        progress.Reading(surroundings.Shown(folder));
        var outcome = convert(workspace);
        _diagnostics.AddRange(OpenedBook.Placed(outcome.Diagnostics, folder, surroundings));
        return outcome.Value;
    }

    private ImportReport Write(string target, ConvertedManuscript made, string source)
    {
        using var output = new OutputTransaction(target, surroundings.Shown, _diagnostics);
        using var interruption = new Interruption(output, progress.Abandon);
        var files = ImmutableArray.CreateBuilder<WrittenFile>();
        var isWritten = output.Prepare();
        void Add(string path, Action<Stream> write)
        {
            var size = isWritten ? output.Write(path, write) : null;
            isWritten &= size is not null;
            files.Add(new WrittenFile(surroundings.Shown(Path.Combine(target, path)), size ?? 0));
        }
        foreach (var file in made.Files)
        {
            Add(file.Path, stream => stream.Write(Encoding.UTF8.GetBytes(file.Text)));
        }
        foreach (var path in made.Copied)
        {
            Add(path, stream =>
            {
                using var original = File.OpenRead(Path.Combine(source, path));
                original.CopyTo(stream);
            });
        }
        return Report(isWritten && output.Commit() ? files.ToImmutable() : []);
    }

    private ImportReport Report(ImmutableArray<WrittenFile> files) => new(files, new BuildReport(_diagnostics.ToImmutable(), []) { Elapsed = _watch.Elapsed });
}
