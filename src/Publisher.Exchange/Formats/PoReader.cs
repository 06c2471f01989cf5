using System.Collections.Immutable;
using System.Text;
using Publisher.Exchange.Segments;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Exchange.Formats;

/// <summary>Reads a PO file line by line. What is broken is reported where it stands; the messages around it are kept.</summary>
internal sealed class PoReader
{
    private readonly SourceFile _file;
    private readonly DiagnosticBag _bag;
    private readonly ImmutableArray<ImportedEntry>.Builder _entries = ImmutableArray.CreateBuilder<ImportedEntry>();
    private readonly Dictionary<string, StringBuilder> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];
    private string _open = "";
    private bool _isFuzzy;
    private bool _isBroken;
    private int _start;
    private LanguageTag _language;

    private PoReader(SourceFile file, DiagnosticBag bag) => (_file, _bag) = (file, bag);

    public static ImportedSheet Read(SourceFile file, DiagnosticBag bag)
    {
        var reader = new PoReader(file, bag);
        for (var at = 0; at < file.Text.Length;)
        {
            var end = file.Text.IndexOf('\n', at);
            end = end < 0 ? file.Text.Length : end;
            reader.ReadLine(at, end);
            at = end + 1;
        }
        reader.Finish();
        return new ImportedSheet(reader._language, reader._entries.ToImmutable());
    }

    private void ReadLine(int start, int end)
    {
        var line = _file.Text.AsSpan(start, end - start).TrimEnd("\r \t").TrimStart(" \t");
        // Messages that are no longer used are kept by tools behind '#~'.
        if (line.IsEmpty || line.StartsWith("#~"))
        {
            return;
        }
        if (line[0] == '#')
        {
            ReadComment(line);
            return;
        }
        if (line[0] == '"')
        {
            Append(line, start);
            return;
        }
        var space = line.IndexOfAny(' ', '"');
        var name = space < 0 ? line : line[..space];
        if (name is not ("msgctxt" or "msgid" or "msgstr"))
        {
            Fault(start, end, new Phrase(name is "msgid_plural" || name.StartsWith("msgstr[") ? "plural forms have no place in a book" : "this is no line of a PO file",
                name is "msgid_plural" || name.StartsWith("msgstr[") ? "书稿没有复数形式" : "这不是 PO 文件的行"));
            return;
        }
        Begin(name.ToString(), start);
        Append(line[name.Length..].TrimStart(), start);
    }

    private void Begin(string name, int start)
    {
        var order = name switch { "msgctxt" => 0, "msgid" => 1, _ => 2 };
        if (_fields.ContainsKey("msgstr") || (order == 0 && _fields.Count > 0) || _fields.ContainsKey(name))
        {
            Finish();
        }
        _start = _fields.Count == 0 ? start : _start;
        _fields[name] = new StringBuilder();
        _open = name;
    }

    private void ReadComment(ReadOnlySpan<char> line)
    {
        if (_fields.ContainsKey("msgstr"))
        {
            Finish();
        }
        if (line.StartsWith("#,"))
        {
            _isFuzzy |= line[2..].ToString().Split(',', StringSplitOptions.TrimEntries).Contains("fuzzy");
        }
        else if (line.StartsWith("#."))
        {
            _notes.Add(line[2..].Trim().ToString());
        }
    }

    private void Append(ReadOnlySpan<char> quoted, int start)
    {
        if (_open.Length == 0 || quoted.Length < 2 || quoted[0] != '"' || !Unescape(quoted[1..], _fields[_open]))
        {
            Fault(start, start + 1, quoted.Length > 0 && quoted[0] == '"' && _open.Length > 0
                ? new Phrase("a string does not end, or has an unknown escape", "字符串没有结束，或含有未知的转义")
                : new Phrase("a string is missing or stands alone", "缺少字符串，或字符串没有关键字"));
        }
    }

    /// <summary>The characters up to the closing quotation mark, which must be the last; escapes as in C.</summary>
    private static bool Unescape(ReadOnlySpan<char> text, StringBuilder output)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                return i == text.Length - 1;
            }
            if (text[i] != '\\')
            {
                output.Append(text[i]);
                continue;
            }
            if (++i >= text.Length || "ntr\"\\".IndexOf(text[i], StringComparison.Ordinal) is not (>= 0 and var kind))
            {
                return false;
            }
            output.Append("\n\t\r\"\\"[kind]);
        }
        return false;
    }

    private void Fault(int start, int end, Phrase what)
    {
        _isBroken = true;
        _bag.Add(DiagnosticCatalog.DamagedExchangeFile.Create(_file.Span(start, end), what));
    }

    private void Finish()
    {
        if (_fields.TryGetValue("msgid", out var id) && !_isBroken)
        {
            var target = _fields.GetValueOrDefault("msgstr")?.ToString() ?? "";
            if (id.Length == 0 && !_fields.ContainsKey("msgctxt"))
            {
                ReadHeader(target);
            }
            else
            {
                Add(_fields.GetValueOrDefault("msgctxt")?.ToString() ?? "", id.ToString(), target);
            }
        }
        _fields.Clear();
        _notes.Clear();
        (_open, _isFuzzy, _isBroken) = ("", false, false);
    }

    private void Add(string context, string source, string target)
    {
        var state = target.Length == 0 ? TranslationState.Missing : _isFuzzy ? TranslationState.Fuzzy : TranslationState.Translated;
        var id = context[(context.LastIndexOf('#') + 1)..];
        _entries.Add(new ImportedEntry(id, source, target, state, Stamp.Find(_notes), _file.Span(_start, _start + 5)));
    }

    private void ReadHeader(string header)
    {
        foreach (var line in header.Split('\n'))
        {
            if (line.StartsWith("Language:", StringComparison.OrdinalIgnoreCase))
            {
                _language = LanguageNamed(line["Language:".Length..].Trim());
            }
        }
    }

    /// <summary>A locale's name: a modifier (<c>sr@latin</c>) or an encoding behind it says nothing here.</summary>
    private static LanguageTag LanguageNamed(string name) =>
        LanguageTag.TryParse(name.Split('@', '.')[0], out var tag) ? tag : default;
}
