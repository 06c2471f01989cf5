using Publisher.Exchange.Segments;
using Publisher.Model.Documents;

namespace Publisher.Exchange.Formats;

/// <summary>What one file tells: the segments of one translation, and of which book and day it is.</summary>
/// <param name="Generator">Name and version of the program.</param>
internal sealed record ExportSheet(
    LanguageTag Source, LanguageTag Target, IReadOnlyList<Segment> Segments, string Title, DateTimeOffset Date, string Generator);
