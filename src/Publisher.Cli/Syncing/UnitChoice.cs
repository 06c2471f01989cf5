using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Pairs;
using Publisher.Sync;

namespace Publisher.Cli.Syncing;

/// <summary>The units that a user names: by id, by a line of either language's file, or all.</summary>
internal sealed class UnitChoice(SyncedBook book, IReadOnlyList<string> targets, bool isAll, Surroundings surroundings)
{
    public bool Has(SyncEntry entry) => isAll || targets.Any(target => Names(target, entry));

    /// <summary>What names nothing.</summary>
    public List<string> Unknown() => [.. targets.Where(target => !book.Entries.Any(entry => Names(target, entry)))];

    private bool Names(string target, SyncEntry entry)
    {
        if (entry.Record.Id == target)
        {
            return true;
        }
        // A column may follow: places are copied from messages.
        var parts = target.Split(':');
        var lines = parts.Length > 2 && IsNumber(parts[^1]) && IsNumber(parts[^2]) ? 2 : 1;
        if (parts.Length <= lines || !int.TryParse(parts[^lines], NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            return false;
        }
        var path = string.Join(':', parts[..^lines]);
        return Covers(entry.Unit.Source, path, line) || Covers(entry.Unit.Target, path, line);
    }

    private bool Covers(UnitSide? side, string path, int line) =>
        side is { Span: { File: not null } span } && line >= span.StartPosition.Line && line <= LastLine(span) && IsFile(span.File.Path, path);

    /// <summary>Ends are exclusive: one at the start of a line belongs to the line before.</summary>
    private static int LastLine(SourceSpan span) => span.File!.PositionOf(Math.Max(span.Start, span.End - 1)).Line;

    /// <summary>Paths as seen from the current folder or from the book's.</summary>
    private bool IsFile(string own, string named) =>
        string.Equals(own, named, StringComparison.Ordinal)
        || string.Equals(Path.GetFullPath(Path.Combine(book.Folder, own)), surroundings.FullPath(named), StringComparison.Ordinal);

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
