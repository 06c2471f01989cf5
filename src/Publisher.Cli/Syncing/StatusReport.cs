using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Publisher.Cli.Building;
using Publisher.Cli.Workspace;
using Publisher.Model.Diagnostics;
using Publisher.Sync;

namespace Publisher.Cli.Syncing;

/// <summary>How far the translations of a book are. <see cref="Accepted"/>: how many pairs were accepted; null for other commands.</summary>
internal sealed record StatusReport(ImmutableArray<ChapterStatus> Chapters, BuildReport Run)
{
    public int? Accepted { get; init; }

    /// <summary><c>publisher sync</c>: brings the sync file up to date.</summary>
    public static StatusReport Sync(string? path, Surroundings surroundings) => Make(path, surroundings, (book, diagnostics) =>
    {
        book.Save(surroundings, diagnostics);
        return book;
    });

    /// <summary><c>publisher status</c>: changes nothing in the book.</summary>
    /// <param name="page">Where to write a page with what changed; null: nowhere.</param>
    public static StatusReport Read(string? path, string? page, bool isChinese, Surroundings surroundings) => Make(path, surroundings, (book, diagnostics) =>
    {
        if (page is not null)
        {
            Write(surroundings.FullPath(page), StatusPage.Write(book.Book, book.Entries, isChinese), surroundings, diagnostics);
        }
        return book;
    });

    /// <summary><c>publisher accept</c>: the translations named are of the source as it is.</summary>
    public static StatusReport Accept(string? path, IReadOnlyList<string> targets, bool isAll, Surroundings surroundings)
    {
        var accepted = 0;
        var report = Make(path, surroundings, (book, diagnostics) =>
        {
            var choice = new UnitChoice(book, targets, isAll, surroundings);
            var missing = choice.Unknown();
            diagnostics.AddRange(missing.Select(target => DiagnosticCatalog.NoSuchUnit.Create(SourceSpan.Nowhere, target)));
            if (missing.Count > 0)
            {
                return book;
            }
            ImmutableArray<SyncEntry> entries = [.. book.Entries.Select(entry => choice.Has(entry) ? entry.Accepted() : entry)];
            accepted = entries.Where((entry, i) => entry.State != book.Entries[i].State).Count();
            book = book with { Entries = entries };
            book.Save(surroundings, diagnostics);
            return book;
        });
        return report with { Accepted = report.Run.ExitCode == ExitCode.Success ? accepted : null };
    }

    private static StatusReport Make(string? path, Surroundings surroundings, Func<SyncedBook, DiagnosticBag, SyncedBook> work)
    {
        var watch = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        var book = SyncedBook.Open(path, surroundings, diagnostics);
        if (book is not null)
        {
            book = work(book, diagnostics);
        }
        return new StatusReport(book is null ? [] : ChapterStatus.Of(book.Book, book.Entries),
            new BuildReport(diagnostics.ToImmutable(), []) { Elapsed = watch.Elapsed });
    }

    private static void Write(string path, string page, Surroundings surroundings, DiagnosticBag diagnostics)
    {
        using var output = new OutputTransaction(Path.GetDirectoryName(path)!, surroundings.Shown, diagnostics);
        if (output.Prepare() && output.Write(Path.GetFileName(path), stream => stream.Write(Encoding.UTF8.GetBytes(page))) is not null)
        {
            output.Commit();
        }
    }
}
