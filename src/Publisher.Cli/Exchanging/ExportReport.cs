using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Cli.Building;
using Publisher.Cli.Syncing;
using Publisher.Cli.Workspace;
using Publisher.Exchange;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Cli.Exchanging;

/// <summary>What the user asks of <c>publisher export</c>.</summary>
/// <param name="Output">A file; null: the usual name in the usual folder.</param>
internal sealed record ExportOrder(string? Path, ExchangeFormat Format, ImmutableArray<string> Languages, string? Output, bool HasByteOrderMark);

/// <summary>A file for translators, and how many texts it has.</summary>
internal sealed record ExportedFile(string Path, string Language, int Texts, long Bytes);

/// <summary>What <c>publisher export</c> did: all files were written, or none.</summary>
internal sealed record ExportReport(ImmutableArray<ExportedFile> Files, BuildReport Run)
{
    public static ExportReport Make(ExportOrder order, Surroundings surroundings)
    {
        var watch = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        var files = SyncedBook.Open(order.Path, surroundings, diagnostics) is { } book ? Write(book, order, surroundings, diagnostics) : [];
        return new ExportReport(files, new BuildReport(diagnostics.ToImmutable(), []) { Elapsed = watch.Elapsed });
    }

    private static ImmutableArray<ExportedFile> Write(SyncedBook book, ExportOrder order, Surroundings surroundings, DiagnosticBag diagnostics)
    {
        var targets = Targets(book.Book, order.Languages, diagnostics);
        if (targets.IsEmpty)
        {
            return [];
        }
        var found = new DiagnosticBag();
        var usual = System.IO.Path.Combine("output", OutputNames.OfTranslation(book.Book, Extension(order.Format)));
        var path = surroundings.FullPath(order.Output ?? usual);
        using var output = new OutputTransaction(System.IO.Path.GetDirectoryName(path)!, surroundings.Shown, diagnostics);
        var export = new TranslationExport(book.Book, book.Entries, new DiskWorkspace(book.Folder).BuildTime, $"publisher {ProgramVersion.Text}")
        {
            HasByteOrderMark = order.HasByteOrderMark,
        };
        var files = ImmutableArray.CreateBuilder<ExportedFile>();
        var isWritten = output.Prepare();
        foreach (var target in targets)
        {
            // One name for one language is the user's own; several are told apart.
            var name = order.Output is not null && targets.Length == 1 ? path : WithLanguage(path, target, order.Output is null ? '-' : '.');
            var texts = 0;
            var size = isWritten ? output.Write(System.IO.Path.GetFileName(name), stream => texts = export.Write(stream, order.Format, target, found)) : null;
            isWritten &= size is not null;
            files.Add(new ExportedFile(surroundings.Shown(name), target.Value, texts, size ?? 0));
        }
        diagnostics.AddRange(OpenedBook.Placed(found.ToImmutable(), book.Folder, surroundings));
        return isWritten && output.Commit() ? files.ToImmutable() : [];
    }

    private static string WithLanguage(string path, LanguageTag language, char separator) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!,
        $"{System.IO.Path.GetFileNameWithoutExtension(path)}{separator}{language.Value}{System.IO.Path.GetExtension(path)}");

    private static ImmutableArray<LanguageTag> Targets(Book book, ImmutableArray<string> named, DiagnosticBag diagnostics)
    {
        var targets = ImmutableArray.CreateBuilder<LanguageTag>();
        foreach (var name in named.IsEmpty ? [.. book.Languages.Skip(1).Select(language => language.Value)] : named)
        {
            if (LanguageTag.TryParse(name, out var tag) && book.Languages.Skip(1).Contains(tag))
            {
                targets.Add(tag);
            }
            else
            {
                diagnostics.Add(NoTranslation(name, book));
            }
        }
        if (named.IsEmpty && targets.Count == 0)
        {
            diagnostics.Add(NoTranslation("?", book));
        }
        return diagnostics.HasErrors ? [] : [.. targets.Distinct()];
    }

    private static Diagnostic NoTranslation(string name, Book book) => DiagnosticCatalog.WrongExchangeLanguage.Create(SourceSpan.Nowhere, name,
        string.Join(", ", book.Languages.Skip(1).Select(language => language.Value).DefaultIfEmpty("-")));

    private static string Extension(ExchangeFormat format) => format switch
    {
        ExchangeFormat.Po => "po",
        ExchangeFormat.Tmx => "tmx",
        ExchangeFormat.Csv => "csv",
        _ => "xlf",
    };
}
