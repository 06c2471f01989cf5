using System.Text;
using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Checks.Translation.Terms;

/// <summary>A cell: what it says and where it stands.</summary>
internal readonly record struct CsvField(string Value, SourceSpan Span);

/// <summary>Reads comma-separated values (RFC 4180): quoted cells may hold commas, line ends and doubled quotes. Faults are reported and read over.</summary>
internal sealed class CsvReader(SourceFile source, DiagnosticBag bag)
{
    private readonly string _text = source.Text;
    private int _at;

    public List<List<CsvField>> Read()
    {
        var records = new List<List<CsvField>>();
        while (_at < _text.Length)
        {
            var record = ReadRecord();
            if (record.Count > 1 || record[0].Value.Length > 0)
            {
                records.Add(record);
            }
        }
        return records;
    }

    private List<CsvField> ReadRecord()
    {
        var record = new List<CsvField>();
        while (true)
        {
            record.Add(_at < _text.Length && _text[_at] == '"' ? Quoted() : Bare());
            if (_at >= _text.Length || _text[_at] != ',')
            {
                break;
            }
            _at++;
        }
        EndLine();
        return record;
    }

    private void EndLine()
    {
        _at += _at < _text.Length && _text[_at] == '\r' ? 1 : 0;
        _at += _at < _text.Length && _text[_at] == '\n' ? 1 : 0;
    }

    private CsvField Bare()
    {
        var start = _at;
        var length = _text.AsSpan(_at).IndexOfAny(",\r\n");
        _at = length < 0 ? _text.Length : _at + length;
        var quote = _text.AsSpan(start, _at - start).IndexOf('"');
        if (quote >= 0)
        {
            Report(start + quote, _at, new("a quotation mark stands in a cell that is not quoted", "未加引号的格中出现引号"));
        }
        return Trimmed(start, _at);
    }

    private CsvField Trimmed(int start, int end)
    {
        var value = _text[start..end];
        var from = start + value.Length - value.TrimStart().Length;
        return new CsvField(value.Trim(), source.Span(from, from + value.Trim().Length));
    }

    private CsvField Quoted()
    {
        var start = _at++;
        var value = new StringBuilder();
        while (_at < _text.Length && (_text[_at] != '"' || (_at + 1 < _text.Length && _text[_at + 1] == '"')))
        {
            _at += _text[_at] == '"' ? 1 : 0;
            value.Append(_text[_at++]);
        }
        if (_at == _text.Length)
        {
            Report(start, start + 1, new("a quoted cell is never closed", "加引号的格没有结束"));
            return new CsvField(value.ToString().Trim(), source.Span(start, _at));
        }
        _at++;
        var field = new CsvField(value.ToString().Trim(), source.Span(start, _at));
        var rest = _text.AsSpan(_at).IndexOfAny(",\r\n");
        var end = rest < 0 ? _text.Length : _at + rest;
        if (!_text.AsSpan(_at, end - _at).IsWhiteSpace())
        {
            Report(_at, end, new("something stands after the closing quotation mark of a cell", "格的后引号之后还有内容"));
        }
        _at = end;
        return field;
    }

    private void Report(int start, int end, Phrase what) => bag.Add(DiagnosticCatalog.TermFileFault.Create(source.Span(start, end), what));
}
