using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Checks.Translation.Terms;

/// <summary>Reads <c>terms.csv</c>: a column for each language, and <c>forbidden</c>, <c>note</c>, <c>case</c>. Variants in a cell are parted by bars.</summary>
internal sealed class TermListReader(ImmutableArray<LanguageTag> bookLanguages, DiagnosticBag bag)
{
    public const string FileName = "terms.csv";

    private readonly List<(LanguageTag Language, int Column)> _languages = [];
    private int _forbidden = -1;
    private int _case = -1;

    public static TermList Read(IWorkspace workspace, ImmutableArray<LanguageTag> bookLanguages, DiagnosticBag bag)
    {
        if (!workspace.Exists(FileName))
        {
            return TermList.Empty;
        }
        var content = workspace.Read(FileName);
        if (content.Status != WorkspaceStatus.Found)
        {
            bag.Add(DiagnosticCatalog.UnreadableFile.CreateFor(FileName, FileName, Phrase.Of(content.Status)));
            return TermList.Empty;
        }
        return new TermListReader(bookLanguages, bag).Read(TextDecoder.Decode(FileName, content.Bytes.Span, bag));
    }

    private TermList Read(SourceFile source)
    {
        var records = new CsvReader(source, bag).Read();
        if (records.Count == 0)
        {
            return TermList.Empty;
        }
        ReadHeader(records[0]);
        if (_languages.Count == 0)
        {
            Report(records[0][0], new("no column is named after a language of the book", "没有以本书语言命名的栏"));
            return TermList.Empty;
        }
        return new TermList([.. records.Skip(1).Select(record => ReadEntry(record, records[0].Count)).OfType<TermEntry>()]);
    }

    private void ReadHeader(List<CsvField> header)
    {
        for (var i = 0; i < header.Count; i++)
        {
            switch (header[i].Value.ToLowerInvariant())
            {
                case "forbidden": _forbidden = i; break;
                case "case": _case = i; break;
                case "note": break;
                default: ReadLanguage(header[i], i); break;
            }
        }
    }

    private void ReadLanguage(CsvField name, int column)
    {
        if (LanguageNames.TryRead(name.Value, bookLanguages, out var language))
        {
            _languages.Add((language, column));
        }
        else if (!LanguageTag.TryParse(name.Value, out _))
        {
            Report(name, new($"the column '{name.Value}' is no language tag, nor forbidden, note or case", $"栏“{name.Value}”既不是语言标签，也不是 forbidden、note、case"));
        }
    }

    private TermEntry? ReadEntry(List<CsvField> record, int columns)
    {
        if (record.Count > columns)
        {
            Report(record[columns], new($"this line has {record.Count} cells, the first line {columns}", $"此行有 {record.Count} 格，首行为 {columns} 格"));
        }
        var cells = _languages.Select(one => (one.Language, Variants: Variants(record, one.Column))).ToImmutableArray();
        if (cells.All(cell => cell.Variants.IsEmpty))
        {
            Report(record[0], new("this line has no term", "此行没有术语"));
            return null;
        }
        var kind = Cell(record, _case).Value;
        if (kind.Length > 0 && kind is not ("yes" or "no"))
        {
            Report(Cell(record, _case), new($"'case' takes yes or no, not '{kind}'", $"case 栏应填 yes 或 no，而不是“{kind}”"));
        }
        return new TermEntry(cells, Variants(record, _forbidden), kind == "yes");
    }

    private static CsvField Cell(List<CsvField> record, int column) =>
        column >= 0 && column < record.Count ? record[column] : new CsvField("", default);

    private static ImmutableArray<string> Variants(List<CsvField> record, int column) =>
        [.. Cell(record, column).Value.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private void Report(CsvField field, Phrase what) => bag.Add(DiagnosticCatalog.TermFileFault.Create(field.Span, what));
}
