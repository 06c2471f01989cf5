using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Publisher.Cli.Syncing;
using Publisher.Cli.Workspace;
using Publisher.Exchange;
using Publisher.Model;
using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Sync;

namespace Publisher.Cli.Exchanging;

/// <summary>A book on disk that translations are written into.</summary>
internal sealed class ImportedBook(SyncedBook book) : IImportBook
{
    private readonly DiskWorkspace _workspace = new(book.Folder);
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);

    public ImmutableArray<SyncEntry> Entries => book.Entries;

    public string? Read(string path)
    {
        if (!_texts.TryGetValue(path, out var text))
        {
            // What the reader would repair must not be written back as if it had always been so.
            var file = _workspace.Read(path);
            var bytes = WithoutMark(file.Bytes.Span);
            _texts[path] = text = file.Status == WorkspaceStatus.Found && Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
        }
        return text;
    }

    public bool CanWrite(string path) => Read(path) is not null || _workspace.Read(path).Status == WorkspaceStatus.Missing;

    public string? PathOf(string source, LanguageTag language) => TranslationPath.For(source, language, book.Book);

    public ImmutableArray<SyncEntry> Reread(IReadOnlyDictionary<string, string> changed)
    {
        var read = ManuscriptReader.Read(new OverlayWorkspace(_workspace, changed));
        return read.Value is null ? [] : SyncBoard.Update(UnitFinder.Find(read.Value), [.. book.Entries.Select(entry => entry.Record)]);
    }

    /// <summary>The file's new bytes; a byte order mark stays.</summary>
    public byte[] Encode(string path, string text)
    {
        var hasMark = _workspace.Read(path).Bytes.Span is [0xEF, 0xBB, 0xBF, ..];
        return [.. hasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
}
