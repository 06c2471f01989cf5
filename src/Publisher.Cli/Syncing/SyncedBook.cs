using System.Collections.Immutable;
using Publisher.Cli.Building;
using Publisher.Cli.Workspace;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Parsing;
using Publisher.Sync;

namespace Publisher.Cli.Syncing;

/// <summary>A book with the state of its translations: what <c>sync</c>, <c>accept</c> and <c>status</c> start from.</summary>
internal sealed record SyncedBook(string Folder, Book Book, ImmutableArray<SyncEntry> Entries)
{
    /// <summary>Reads the manuscript and its sync file; null when either is unusable, which is then reported.</summary>
    public static SyncedBook? Open(string? path, Surroundings surroundings, DiagnosticBag diagnostics)
    {
        if (BookFinder.Find(path, surroundings, diagnostics) is not { } folder)
        {
            return null;
        }
        var workspace = new DiskWorkspace(folder);
        var found = new DiagnosticBag();
        var read = ManuscriptReader.Read(workspace);
        var entries = read.Value is null ? null : Find(read.Value, workspace, found, mustExist: false);
        // What the manuscript lacks is in the table; only what stops the command is told here.
        diagnostics.AddRange(OpenedBook.Placed([.. read.Diagnostics.Where(one => read.Value is null), .. found.ToImmutable()], folder, surroundings));
        return entries is { } known ? new SyncedBook(folder, read.Value!, known) : null;
    }

    /// <summary>Reports what is out of step, if the book has a sync file.</summary>
    /// <returns>What review editions mark; without a sync file, what the texts alone tell.</returns>
    public static ImmutableArray<ReviewMark> Check(Book book, IWorkspace workspace, bool forReview, Action<IEnumerable<Diagnostic>> report)
    {
        var found = new DiagnosticBag();
        var entries = Find(book, workspace, found, mustExist: true);
        if (entries is { } known)
        {
            SyncCheck.Run(known, book.Languages[0], found);
        }
        report(found.ToImmutable());
        return forReview ? ReviewList.Of(entries ?? SyncBoard.Update(UnitFinder.Find(book), [])) : [];
    }

    private static ImmutableArray<SyncEntry>? Find(Book book, IWorkspace workspace, DiagnosticBag bag, bool mustExist)
    {
        var file = workspace.Read(SyncFile.FileName);
        if (file.Status == WorkspaceStatus.Missing)
        {
            return mustExist ? null : SyncBoard.Update(UnitFinder.Find(book), []);
        }
        if (file.Status != WorkspaceStatus.Found)
        {
            bag.Add(DiagnosticCatalog.UnusableSyncFile.CreateFor(SyncFile.FileName, SyncFile.FileName, Phrase.Of(file.Status)));
            return null;
        }
        if (SyncFile.Read(file.Bytes.Span, out var line) is not { } records)
        {
            bag.Add(DiagnosticCatalog.UnusableSyncFile.CreateFor(SyncFile.FileName, SyncFile.FileName, Fault(line)));
            return null;
        }
        return SyncBoard.Update(UnitFinder.Find(book), records);
    }

    private static Phrase Fault(long line) => line == 0
        ? new Phrase("it is no list of pairs, or of a newer version", "它不是成对内容的清单，或版本较新")
        : new Phrase($"line {line} is damaged (marks of a merge conflict?)", $"第 {line} 行已损坏（合并冲突标记？）");

    /// <summary>Writes the sync file, whole or not at all.</summary>
    public void Save(Surroundings surroundings, DiagnosticBag diagnostics)
    {
        using var output = new OutputTransaction(Folder, surroundings.Shown, diagnostics);
        if (output.Prepare() && output.Write(SyncFile.FileName, stream =>
            SyncFile.Write(stream, Book.Languages[0].Value, Entries.Select(entry => entry.Record))) is not null)
        {
            output.Commit();
        }
    }
}
