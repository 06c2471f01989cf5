using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Cli.Building;
using Publisher.Cli.Ebooks;
using Publisher.Cli.Syncing;
using Publisher.Cli.Workspace;
using Publisher.Exchange;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Sync;

namespace Publisher.Cli.Exchanging;

/// <summary>What <c>publisher import</c> did with a translator's file: texts that cannot be used are left out, the others written.</summary>
internal sealed record TranslationReport(int Written, int Unchanged, ImmutableArray<WrittenFile> Files, BuildReport Run)
{
    /// <param name="to">The translation; null: the file says it.</param>
    /// <param name="isForced">What was edited by hand since the export gives way.</param>
    public static TranslationReport Make(string file, string? folder, string? to, bool isForced, Surroundings surroundings)
    {
        var watch = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        var report = new TranslationReport(0, 0, [], new BuildReport([], []));
        if (ReadFile(file, surroundings, diagnostics) is { } bytes && Language(to, diagnostics) is { } language
            && SyncedBook.Open(folder, surroundings, diagnostics) is { } book)
        {
            report = Import(book, surroundings.Shown(file), bytes, language, isForced, surroundings, diagnostics);
        }
        return report with { Run = new BuildReport(diagnostics.ToImmutable(), []) { Elapsed = watch.Elapsed } };
    }

    private static TranslationReport Import(
        SyncedBook book, string file, byte[] bytes, LanguageTag to, bool isForced, Surroundings surroundings, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var target = new ImportedBook(book);
        var result = TranslationImport.Run(file, bytes, book.Book.Languages, to, isForced, target, found);
        var files = result is null ? [] : Write(book with { Entries = result.Entries }, result, target, surroundings, diagnostics);
        diagnostics.AddRange(Placed(found.ToImmutable(), file, book.Folder, surroundings));
        return new TranslationReport(files is null ? 0 : result?.Written ?? 0, result?.Unchanged ?? 0, files ?? [], new BuildReport([], []));
    }

    /// <summary>Null when nothing was written because of a fault.</summary>
    private static ImmutableArray<WrittenFile>? Write(
        SyncedBook book, ImportResult result, ImportedBook target, Surroundings surroundings, DiagnosticBag diagnostics)
    {
        var files = ImmutableArray.CreateBuilder<WrittenFile>();
        using var output = new OutputTransaction(book.Folder, surroundings.Shown, diagnostics);
        var isWritten = result.Files.Count == 0 || output.Prepare();
        foreach (var (path, text) in result.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var size = isWritten ? output.Write(path, stream => stream.Write(target.Encode(path, text))) : null;
            isWritten &= size is not null;
            files.Add(new WrittenFile(surroundings.Shown(System.IO.Path.Combine(book.Folder, path)), size ?? 0));
        }
        if (!isWritten || !output.Commit())
        {
            return null;
        }
        var hasSyncFile = new DiskWorkspace(book.Folder).Exists(SyncFile.FileName);
        if ((result.ChangesSync && hasSyncFile) || result.HasStale)
        {
            book.Save(surroundings, diagnostics);
        }
        return files.ToImmutable();
    }

    private static byte[]? ReadFile(string file, Surroundings surroundings, DiagnosticBag diagnostics)
    {
        var path = surroundings.FullPath(file);
        var read = new DiskWorkspace(System.IO.Path.GetDirectoryName(path)!).Read(System.IO.Path.GetFileName(path));
        if (read.Status != WorkspaceStatus.Found)
        {
            var shown = surroundings.Shown(file);
            diagnostics.Add(DiagnosticCatalog.UnreadableExchangeFile.CreateFor(shown, shown, Phrase.Of(read.Status)));
            return null;
        }
        return read.Bytes.ToArray();
    }

    private static LanguageTag? Language(string? name, DiagnosticBag diagnostics)
    {
        if (name is null || LanguageTag.TryParse(name, out _))
        {
            return name is null ? default(LanguageTag) : LanguageTag.Parse(name);
        }
        diagnostics.Add(DiagnosticCatalog.WrongExchangeLanguage.Create(SourceSpan.Nowhere, name, "BCP 47: en, zh-Hans, pt-BR"));
        return null;
    }

    /// <summary>Places in the book get the path of its folder, those in the translator's file have theirs already.</summary>
    private static IEnumerable<Diagnostic> Placed(IEnumerable<Diagnostic> diagnostics, string file, string folder, Surroundings surroundings)
    {
        foreach (var diagnostic in diagnostics)
        {
            var isOwn = (diagnostic.Span.File?.Path ?? diagnostic.Path) == file;
            yield return isOwn ? diagnostic with { Path = file } : OpenedBook.Placed([diagnostic], folder, surroundings).First();
        }
    }
}
