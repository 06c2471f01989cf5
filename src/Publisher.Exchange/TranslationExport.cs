using System.Text;
using Publisher.Exchange.Formats;
using Publisher.Exchange.Segments;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Sync;

namespace Publisher.Exchange;

/// <summary>Writes the texts of a book and one of its translations as a file for translation tools.</summary>
/// <param name="Date">Of the newest source, so that the same book makes the same bytes.</param>
/// <param name="Generator">Name and version of the program.</param>
public sealed record TranslationExport(Book Book, IReadOnlyList<SyncEntry> Entries, DateTimeOffset Date, string Generator)
{
    /// <summary>Begin CSV files with a byte order mark, without which Excel takes them for an older encoding.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>Writes the file; returns how many texts it has.</summary>
    public int Write(Stream stream, ExchangeFormat format, LanguageTag target, DiagnosticBag bag)
    {
        var source = Book.Languages[0];
        var segments = SegmentFinder.Find(Entries, target, bag);
        var sheet = new ExportSheet(source, target, segments, Book.Metadata.Title.For(source), Date, Generator);
        var text = format switch
        {
            ExchangeFormat.Po => PoWriter.Write(sheet),
            ExchangeFormat.Xliff12 => Xliff12Writer.Write(sheet),
            ExchangeFormat.Xliff21 => Xliff21Writer.Write(sheet),
            ExchangeFormat.Tmx => TmxWriter.Write(sheet),
            _ => CsvWriter.Write(sheet),
        };
        if (HasByteOrderMark)
        {
            stream.Write(Encoding.UTF8.Preamble);
        }
        stream.Write(Encoding.UTF8.GetBytes(text));
        return format == ExchangeFormat.Tmx ? segments.Count(segment => segment.State == TranslationState.Translated) : segments.Count;
    }
}
