using System.Collections.Immutable;
using System.Globalization;
using Publisher.Import;

namespace Publisher.Cli.Reporting;

/// <summary>Prints what an e-book holds: metadata line by line, the contents as a tree, files as tables.</summary>
internal sealed class InspectionPrinter(TextWriter writer, EpubWords words, Palette palette)
{
    /// <summary>Longer texts are cut: a description may fill the screen.</summary>
    private const int LongestText = 160;

    public void Print(EpubReport epub)
    {
        writer.WriteLine(words.Overview(epub.Version, epub.Files, FileTable.Size(epub.Bytes)));
        PrintMetadata(epub);
        Head(words.Contents);
        PrintEntries(epub.Contents, 1);
        if (epub.Landmarks.Length > 0)
        {
            Head(words.Landmarks);
            epub.Landmarks.ToList().ForEach(mark => Line($"{mark.Type}: {mark.Label} -> {mark.Target}", 1));
        }
        Head($"{words.Pages}: {(epub.Pages == 0 ? words.None : words.Entries(epub.Pages))}");
        PrintSpine(epub.Spine);
        PrintFiles(words.Fonts, epub.Fonts);
        PrintFiles(words.Images, epub.Images);
    }

    private void PrintMetadata(EpubReport epub)
    {
        foreach (var title in epub.Titles)
        {
            Field(words.Title, title.Text, title.Type, title.Language);
        }
        Field(words.Language, string.Join(", ", epub.Languages));
        foreach (var person in epub.People)
        {
            Field(person.IsCreator ? words.Creator : words.Contributor,
                string.Join(" / ", person.Names.Select(name => name.Text)), person.Role, person.SortKey);
        }
        foreach (var identifier in epub.Identifiers)
        {
            Field(words.Identifier, identifier.Value, identifier.Scheme, identifier.IsUnique ? words.Unique : "");
        }
        foreach (var date in epub.Dates)
        {
            Field(words.Date, date.Value, date.Name);
        }
        foreach (var entry in epub.Descriptions)
        {
            Field(words.Element(entry.Name), entry.Value, entry.Language);
        }
        foreach (var entry in epub.Accessibility)
        {
            Field(entry.Name, entry.Value, entry.Language);
        }
    }

    private void PrintEntries(ImmutableArray<ReportedEntry> entries, int depth)
    {
        if (entries.IsEmpty && depth == 1)
        {
            Line(words.None, 1);
        }
        foreach (var entry in entries)
        {
            Line($"{entry.Label} -> {entry.Target}", depth);
            PrintEntries(entry.Children, depth + 1);
        }
    }

    private void PrintSpine(ImmutableArray<ReportedDocument> documents)
    {
        writer.WriteLine();
        var table = new TextTable(words.Spine, words.Language, words.Characters, words.Size);
        foreach (var document in documents)
        {
            table.Add(Clean(document.Path) + (document.IsLinear ? "" : $" ({words.NotLinear})"), Clean(document.Language),
                document.Characters < 0 ? "-" : document.Characters.ToString(CultureInfo.InvariantCulture), FileTable.Size(document.Bytes));
        }
        table.Print(writer, palette.Strong);
    }

    private void PrintFiles(string name, ImmutableArray<ReportedFile> files)
    {
        if (files.IsEmpty)
        {
            Head($"{name}: {words.None}");
            return;
        }
        writer.WriteLine();
        var table = new TextTable(name, words.Type, words.Size);
        foreach (var file in files)
        {
            table.Add(Clean(file.Path), Clean(file.MediaType), FileTable.Size(file.Bytes));
        }
        table.Print(writer, palette.Strong);
    }

    private void Head(string text)
    {
        writer.WriteLine();
        writer.WriteLine(palette.Strong(text));
    }

    private void Field(string name, string value, params string[] remarks)
    {
        var remark = string.Join(", ", remarks.Where(text => text.Length > 0));
        Line($"{name}: {(value.Length > LongestText ? value[..LongestText] + "…" : value)}{(remark.Length > 0 ? $" ({remark})" : "")}", 0);
    }

    private void Line(string text, int depth) => writer.WriteLine(new string(' ', depth * 2) + Clean(text));

    /// <summary>What a stranger wrote must not command the terminal.</summary>
    private static string Clean(string text) => SourceExcerpt.Visible(text);
}
