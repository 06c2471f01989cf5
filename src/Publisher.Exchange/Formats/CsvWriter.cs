using System.Globalization;
using System.Text;
using Publisher.Exchange.Segments;

namespace Publisher.Exchange.Formats;

/// <summary>
/// Writes a table (RFC 4180). Spreadsheets would compute what begins like a formula: such fields get an apostrophe, which
/// reading takes away again.
/// </summary>
internal static class CsvWriter
{
    /// <summary>What spreadsheets take for the beginning of a formula, and the apostrophe itself.</summary>
    public const string Guarded = "=+-@\t\r'";

    public static string Write(ExportSheet sheet)
    {
        var text = new StringBuilder();
        Row(text, CsvSheetReader.Columns);
        foreach (var segment in sheet.Segments)
        {
            var place = segment.Source.Span;
            Row(text,
            [
                segment.Id, place.File!.Path, place.StartPosition.Line.ToString(CultureInfo.InvariantCulture), segment.Source.Tagged,
                segment.Target?.Tagged ?? "", segment.State.ToString().ToLowerInvariant(), string.Join('\n', Notes.Of(segment, withCodes: true)),
            ]);
        }
        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> fields) =>
        text.AppendJoin(',', fields.Select(Field)).Append("\r\n");

    private static string Field(string value)
    {
        value = value.Length > 0 && Guarded.Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 && value.Trim() == value
            ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
