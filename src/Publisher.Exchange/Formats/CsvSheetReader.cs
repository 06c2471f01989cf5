using System.Collections.Immutable;
using System.Text;
using Publisher.Exchange.Segments;
using Publisher.Model.Diagnostics;

namespace Publisher.Exchange.Formats;

/// <summary>Reads a table by the names of its columns; commas, semicolons or tabs part fields, whichever the first line has.</summary>
internal sealed class CsvSheetReader
{
    public static readonly ImmutableArray<string> Columns = ["id", "file", "line", "source", "target", "state", "note"];

    private readonly SourceFile _file;
    private readonly DiagnosticBag _bag;
    private readonly char _separator;
    private int _at;

    private CsvSheetReader(SourceFile file, DiagnosticBag bag)
    {
        (_file, _bag) = (file, bag);
        var end = file.Text.IndexOfAny(['\r', '\n']);
        var first = end < 0 ? file.Text : file.Text[..end];
        _separator = new[] { ',', ';', '\t' }.MaxBy(separator => first.Count(c => c == separator));
    }

    public static ImportedSheet? Read(SourceFile file, DiagnosticBag bag)
    {
        var reader = new CsvSheetReader(file, bag);
        var names = reader.ReadRow()?.Select(name => name.Trim().ToLowerInvariant()).ToList();
        if (names is null || !names.Contains("id") || !names.Contains("source") || !names.Contains("target"))
        {
            reader.Fault(0, new Phrase("its first line does not name the columns id, source and target", "首行没有 id、source 和 target 列"));
            return null;
        }
        var entries = ImmutableArray.CreateBuilder<ImportedEntry>();
        while (reader._at < file.Text.Length)
        {
            var start = reader._at;
            if (reader.ReadRow() is not { } row)
            {
                return null;
            }
            if (row.Count == names.Count)
            {
                entries.Add(Entry(names, row, file.Span(start, start + 1)));
            }
            else if (row is not [""])
            {
                reader.Fault(start, new Phrase($"{row.Count} fields where the first line names {names.Count}", $"有 {row.Count} 个字段，而首行有 {names.Count} 列"));
            }
        }
        return new ImportedSheet(default, entries.ToImmutable());
    }

    private static ImportedEntry Entry(List<string> names, List<string> row, SourceSpan place)
    {
        string Field(string name) => names.IndexOf(name) is >= 0 and var at ? Unguarded(row[at]) : "";
        var target = Field("target");
        var state = target.Length == 0 ? TranslationState.Missing : Field("state").Trim().ToLowerInvariant() switch
        {
            "fuzzy" or "stale" or "needs review" => TranslationState.Fuzzy,
            "approved" or "final" => TranslationState.Approved,
            _ => TranslationState.Translated,
        };
        return new ImportedEntry(Field("id").Trim(), Field("source"), target, state, Stamp.Find([Field("note")]), place);
    }

    private static string Unguarded(string field) =>
        field is ['\'', var next, ..] && CsvWriter.Guarded.Contains(next, StringComparison.Ordinal) ? field[1..] : field;

    /// <summary>The fields of the next row; null, reported, when a quotation mark is never closed.</summary>
    private List<string>? ReadRow()
    {
        var row = new List<string>();
        var text = _file.Text;
        while (true)
        {
            var field = _at < text.Length && text[_at] == '"' ? ReadQuoted() : ReadBare();
            if (field is null)
            {
                return null;
            }
            row.Add(field);
            if (_at < text.Length && text[_at] == _separator)
            {
                _at++;
                continue;
            }
            _at += _at < text.Length && text[_at] == '\r' ? 1 : 0;
            _at += _at < text.Length && text[_at] == '\n' ? 1 : 0;
            return row;
        }
    }

    private string ReadBare()
    {
        var start = _at;
        while (_at < _file.Text.Length && _file.Text[_at] != _separator && _file.Text[_at] is not ('\r' or '\n'))
        {
            _at++;
        }
        return _file.Text[start.._at];
    }

    /// <summary>What follows the closing mark up to the separator is kept, as spreadsheets do.</summary>
    private string? ReadQuoted()
    {
        var start = _at++;
        var field = new StringBuilder();
        for (; _at < _file.Text.Length; _at++)
        {
            if (_file.Text[_at] != '"')
            {
                field.Append(_file.Text[_at]);
            }
            else if (_at + 1 < _file.Text.Length && _file.Text[_at + 1] == '"')
            {
                field.Append('"');
                _at++;
            }
            else
            {
                _at++;
                return field.Append(ReadBare()).ToString();
            }
        }
        Fault(start, new Phrase("a quotation mark is never closed", "引号没有闭合"));
        return null;
    }

    private void Fault(int at, Phrase what) => _bag.Add(DiagnosticCatalog.DamagedExchangeFile.Create(_file.Span(at, Math.Min(at + 1, _file.Text.Length)), what));
}
