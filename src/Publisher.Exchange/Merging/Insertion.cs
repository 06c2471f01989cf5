using Publisher.Exchange.Segments;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Exchange.Merging;

/// <summary>Finds the place of a missing translation and how it must stand there.</summary>
internal static class Insertion
{
    /// <summary>The edit, or why there can be none.</summary>
    public static (Edit? Edit, Phrase? Fault) Of(TextUnit unit, IReadOnlyList<Translation> translations, IImportBook book)
    {
        var source = unit.Source!.Span.File!;
        var file = unit.After.File ?? unit.Before.File;
        if (file == source || (file is null && book.PathOf(source.Path, unit.Language) is null))
        {
            return BesideSource(unit, translations);
        }
        if (file is null || (unit.Kind == UnitKind.Note && unit.After.IsNowhere))
        {
            return AtEnd(unit, translations, file?.Path ?? book.PathOf(source.Path, unit.Language)!, book);
        }
        if (unit.Kind == UnitKind.Cell && !BlockSource.IsRow(unit))
        {
            return IntoCell(unit, translations);
        }
        var lines = BlockSource.Lines(source.Text, BlockSource.StartOf(unit), BlockSource.EndOf(unit), translations);
        return unit.After.IsNowhere ? Before(unit, lines, translations) : (Behind(unit.After, lines, IsTight(unit), unit, translations), null);
    }

    private static Edit Behind(SourceSpan after, string lines, bool isTight, TextUnit unit, IReadOnlyList<Translation> translations)
    {
        var text = after.File!.Text;
        var prefix = PrefixOf(text, after.Start, unit);
        var end = after.End;
        while (end > after.Start && text[end - 1] is '\n' or '\r')
        {
            end--;
        }
        end = LinePrefix.LineEnd(text, end);
        return new Edit(after.File.Path, end, end, Ended(text, $"\n{(isTight ? "" : prefix.TrimEnd() + "\n")}{Prefixed(lines, prefix)}"), translations);
    }

    private static (Edit?, Phrase?) Before(TextUnit unit, string lines, IReadOnlyList<Translation> translations)
    {
        var text = unit.Before.File!.Text;
        var start = LinePrefix.LineStart(text, unit.Before.Start);
        var prefix = PrefixOf(text, unit.Before.Start, unit);
        if (!BlockSource.IsRow(unit) && text[start..unit.Before.Start] != prefix)
        {
            return (null, new Phrase("the translation begins with another block here, which has a marker of its own", "译文此处以另一个带有标记的块开头"));
        }
        var gap = IsTight(unit) ? "\n" : $"\n{prefix.TrimEnd()}\n";
        return (new Edit(unit.Before.File.Path, start, start, Ended(text, Prefixed(lines, prefix) + gap), translations), null);
    }

    private static string PrefixOf(string text, int start, TextUnit unit)
    {
        if (!BlockSource.IsRow(unit))
        {
            return LinePrefix.At(text, start);
        }
        var line = LinePrefix.LineStart(text, start);
        var at = line;
        while (at < text.Length && text[at] is ' ' or '>')
        {
            at++;
        }
        return text[line..at];
    }

    private static string Prefixed(string lines, string prefix) =>
        string.Join('\n', lines.Split('\n').Select(line => (prefix + line).TrimEnd(' ')));

    private static string Ended(string file, string lines) =>
        LinePrefix.LineEndOf(file) is var end && end == "\n" ? lines : lines.Replace("\n", end, StringComparison.Ordinal);

    /// <summary>Rows follow closely, items as they do in the source.</summary>
    private static bool IsTight(TextUnit unit)
    {
        if (!BlockSource.IsItem(unit))
        {
            return BlockSource.IsRow(unit);
        }
        var text = unit.Source!.Span.File!.Text;
        var start = LinePrefix.LineStart(text, unit.Source.Span.Start);
        return start == 0 || text[LinePrefix.LineBefore(text, start)..start].AsSpan().IndexOfAnyExcept(" >\r\n") >= 0;
    }

    /// <summary>
    /// A file of several languages: headings, terms and cells take the translation behind a bar, all else is followed by it.
    /// </summary>
    private static (Edit?, Phrase?) BesideSource(TextUnit unit, IReadOnlyList<Translation> translations)
    {
        var file = unit.Source!.Span.File!;
        if (translations is [{ Segment.Source: { Form: LineForm.OneLine or LineForm.Cell or LineForm.Description or LineForm.Title } text } only])
        {
            var bar = text.Form == LineForm.Cell ? " \\| " : " | ";
            return (new Edit(file.Path, text.Span.End, text.Span.End, bar + only.Spelt(""), translations), null);
        }
        if (unit.Kind == UnitKind.Note || BlockSource.IsRow(unit))
        {
            return (null, new Phrase("both languages are in one file, and a note or row cannot be given twice there", "两种语言在同一文件中，注释或表格行不能重复写入"));
        }
        var start = BlockSource.IsItem(unit) && translations.Count > 0 ? translations[0].Segment.Source.Span.Start : unit.Source.Span.Start;
        var lines = BlockSource.Lines(file.Text, start, unit.Source.Span.End, translations);
        return (Behind(file.Span(start, unit.Source.Span.End), lines, isTight: false, unit, translations), null);
    }

    private static (Edit?, Phrase?) AtEnd(TextUnit unit, IReadOnlyList<Translation> translations, string path, IImportBook book)
    {
        var source = unit.Source!.Span.File!.Text;
        var text = book.Read(path) ?? "";
        var lines = BlockSource.Lines(source, BlockSource.StartOf(unit), BlockSource.EndOf(unit), translations);
        var lead = text.Length == 0 || text.EndsWith("\n\n", StringComparison.Ordinal) || text.EndsWith("\n\r\n", StringComparison.Ordinal) ? ""
            : text.EndsWith('\n') ? "\n" : "\n\n";
        return (new Edit(path, text.Length, text.Length, Ended(text.Length > 0 ? text : source, $"{lead}{lines}\n"), translations), null);
    }

    /// <summary>An empty cell: the one between the same bars of the row as in the source.</summary>
    private static (Edit?, Phrase?) IntoCell(TextUnit unit, IReadOnlyList<Translation> translations)
    {
        var row = unit.After;
        var source = unit.Source!.Span;
        var bars = BarsOf(source.File!.Text, source.Start).Count(bar => bar < source.Start);
        var own = row.File is null || row != unit.Before ? [] : BarsOf(row.File.Text, row.Start);
        if (translations is not [var only] || bars == 0 || bars >= own.Count
            || row.File!.Text[(own[bars - 1] + 1)..own[bars]].AsSpan().Trim(" \t").Length > 0)
        {
            return (null, new Phrase("the cell is empty in the translation, and its place is not certain", "译文中此单元格为空，位置无法确定"));
        }
        return (new Edit(row.File.Path, own[bars - 1] + 1, own[bars], $" {only.Spelt("")} ", translations), null);
    }

    /// <summary>Where the bars of a line are; none for lines that do not begin with one.</summary>
    private static List<int> BarsOf(string text, int at)
    {
        var start = LinePrefix.LineStart(text, at);
        var end = LinePrefix.LineEnd(text, at);
        var bars = Enumerable.Range(start, end - start).Where(i => text[i] == '|' && (i == start || text[i - 1] != '\\')).ToList();
        return bars.Count > 0 && text[start..bars[0]].AsSpan().Trim(" >\t").Length == 0 ? bars : [];
    }
}
