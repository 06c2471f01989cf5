using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Pages;

namespace Publisher.Parsing.Settings;

/// <summary>Reads the page: size by name or in millimetres, body size and line feed in points, margins in millimetres.</summary>
internal static class PageSettingsReader
{
    public static PageSettings Read(YamlFields fields, DiagnosticBag bag)
    {
        if (fields.Map("page", BookKeys.Page) is not { } page)
        {
            return new PageSettings();
        }
        var margins = page.Map("margins", BookKeys.Margins);
        var defaults = new PageSettings();
        return Checked(page, bag, new PageSettings
        {
            Size = Size(page, "size", bag) ?? defaults.Size,
            ParallelSize = Size(page, "parallel-size", bag) ?? defaults.ParallelSize,
            BodySizePoints = Number(page, "body-size", 5, 30, "pt", bag),
            LineFeedPoints = Number(page, "line-feed", 6, 60, "pt", bag),
            InnerMarginMm = margins is null ? null : Number(margins, "inner", 3, 100, "mm", bag),
            OuterMarginMm = margins is null ? null : Number(margins, "outer", 3, 100, "mm", bag),
            HeadMarginMm = margins is null ? null : Number(margins, "head", 3, 100, "mm", bag),
            FootMarginMm = margins is null ? null : Number(margins, "foot", 3, 100, "mm", bag),
            ChaptersOpenRecto = Word(page, "chapters-open", bag, ("next", false), ("recto", true)),
            Columns = Word(page, "columns", bag, ("balanced", ColumnShares.Balanced), ("equal", ColumnShares.Equal)),
            RunningHeads = Word(page, "running-heads", bag, ("book-chapter", RunningHeadScheme.BookAndChapter),
                ("chapter-section", RunningHeadScheme.ChapterAndSection), ("recto", RunningHeadScheme.RectoOnly), ("none", RunningHeadScheme.None)),
            HeadsOnOpenings = Word(page, "heads-on-openings", bag, ("false", false), ("true", true)),
            Folio = ReadFolio(page, bag),
            NumberSpreads = Word(page, "numbered", bag, ("pages", false), ("spreads", true)),
            NumberNotesByPage = Word(page, "notes-restart", bag, ("chapter", false), ("page", true)),
            MarginColumnMm = MarginColumn(page, bag),
            NotesAtSide = Word(page, "notes", bag, ("foot", false), ("side", true)),
            Floats = Word(page, "floats", bag, ("none", FloatPlace.None), ("auto", FloatPlace.Auto), ("top", FloatPlace.Top), ("bottom", FloatPlace.Bottom), ("page", FloatPlace.Page)),
            FloatBarrier = Word(page, "float-barrier", bag, ("chapter", FloatBarrier.Chapter), ("section", FloatBarrier.Section)),
            Accent = ReadAccent(page, bag),
        });
    }

    /// <summary>Lines of less than this, in characters, are no running text any more.</summary>
    private const int LeastCharacters = 18;

    /// <summary>The column for side notes in millimetres; zero for none, null when absent or reported.</summary>
    public static double? MarginColumn(YamlFields fields, DiagnosticBag bag) =>
        fields.Text("margin-column") is "none" ? 0 : Number(fields, "margin-column", 20, 80, "mm", bag);

    /// <summary>Reports a column for side notes that leaves no room for the text.</summary>
    private static PageSettings Checked(YamlFields page, DiagnosticBag bag, PageSettings settings)
    {
        if (settings.MarginColumnMm is > 0 and var width && PagePresets.TryFind(settings.Size, out var preset))
        {
            var room = preset.Width - (settings.InnerMarginMm ?? preset.Inner) - (settings.OuterMarginMm ?? PageGeometry.BesideSideMm) - width;
            var body = (settings.BodySizePoints ?? PageSettings.DefaultBodyPoints) * 25.4 / 72;
            var characters = (int)(room / body - PageGeometry.SideGapEms);
            if (characters < LeastCharacters)
            {
                bag.Add(DiagnosticCatalog.WideMarginColumn.Create(page.Find("margin-column")!.Span, Math.Max(characters, 0), LeastCharacters));
            }
        }
        return settings;
    }

    /// <summary>A page size that is known (T44); null when absent or reported.</summary>
    public static string? Size(YamlFields fields, string key, DiagnosticBag bag)
    {
        if (fields.Text(key) is not { Length: > 0 } size || PagePresets.TryFind(size, out _))
        {
            return fields.Text(key);
        }
        bag.Add(DiagnosticCatalog.BadValue.Create(fields.Find(key)!.Span, key, size, string.Join(", ", PagePresets.Names) + ", 170x240mm"));
        return null;
    }

    /// <summary>A number with or without its unit.</summary>
    public static double? Number(YamlFields fields, string key, double least, double most, string unit, DiagnosticBag bag)
    {
        if (fields.Text(key) is not { } text)
        {
            return null;
        }
        var bare = text.EndsWith(unit, StringComparison.Ordinal) ? text[..^unit.Length].TrimEnd() : text;
        if (double.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }
        bag.Add(DiagnosticCatalog.BadValue.Create(fields.Find(key)!.Span, key, text, string.Create(CultureInfo.InvariantCulture, $"{least} to {most} {unit}")));
        return null;
    }

    /// <summary>One of some words; the first when absent or reported.</summary>
    private static T Word<T>(YamlFields page, string key, DiagnosticBag bag, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        if (page.Text(key) is not { } text)
        {
            return choices[0].Value;
        }
        var words = new List<string>();
        foreach (var (word, value) in choices)
        {
            if (word == text)
            {
                return value;
            }
            words.Add(word);
        }
        bag.Add(DiagnosticCatalog.BadValue.Create(page.Find(key)!.Span, key, text, string.Join(", ", words)));
        return choices[0].Value;
    }

    private static string ReadFolio(YamlFields page, DiagnosticBag bag)
    {
        var text = page.Text("folio") ?? new PageSettings().Folio;
        if (text.Contains('n', StringComparison.Ordinal))
        {
            return text;
        }
        bag.Add(DiagnosticCatalog.BadValue.Create(page.Find("folio")!.Span, "folio", text, "\"· n ·\", 第n页"));
        return new PageSettings().Folio;
    }

    private static string? ReadAccent(YamlFields page, DiagnosticBag bag)
    {
        if (page.Text("accent") is not { } accent || Ink.TryParse(accent, out _))
        {
            return page.Text("accent");
        }
        bag.Add(DiagnosticCatalog.BadValue.Create(page.Find("accent")!.Span, "accent", accent, "\"#A8321E\" (quoted, with the sign)"));
        return null;
    }
}
