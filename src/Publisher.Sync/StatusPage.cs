using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Publisher.Model.Documents;

namespace Publisher.Sync;

/// <summary>
/// The status as one HTML file without anything outside it: a table of chapters, and under it what is out of step in each,
/// the source then and now beside the translation.
/// </summary>
public sealed class StatusPage
{
    private static readonly SyncState[] Shown = [SyncState.Stale, SyncState.Missing, SyncState.Extra, SyncState.Moved];

    private readonly StringBuilder _out = new();
    private readonly bool _isChinese;

    private StatusPage(bool isChinese) => _isChinese = isChinese;

    /// <param name="isChinese">The page's own words are Chinese, else English.</param>
    public static string Write(Book book, IReadOnlyList<SyncEntry> entries, bool isChinese)
    {
        var page = new StatusPage(isChinese);
        page.Write(book, ChapterStatus.Of(book, entries), entries);
        return page._out.ToString();
    }

    private string Say(string english, string chinese) => _isChinese ? chinese : english;

    private void Write(Book book, ImmutableArray<ChapterStatus> chapters, IReadOnlyList<SyncEntry> entries)
    {
        var source = book.Languages[0];
        var title = book.Metadata.Title.For(source);
        var heading = Say("Translation status", "翻译进度");
        _out.Append($"<!DOCTYPE html>\n<html lang=\"{(_isChinese ? "zh-Hans" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>").Append(Text(title.Length > 0 ? $"{heading} – {title}" : heading))
            .Append("</title>\n<style>\n").Append(StatusStyle.Css).Append("</style>\n</head>\n<body>\n<header>\n<h1>").Append(heading).Append("</h1>\n");
        if (title.Length > 0)
        {
            _out.Append($"<p lang=\"{Text(source.Value)}\">{Text(title)}</p>\n");
        }
        _out.Append("</header>\n<main>\n");
        var work = entries.Where(entry => Shown.Contains(entry.State)).ToLookup(entry => entry.Unit.Chapter, StringComparer.Ordinal);
        WriteTable(source, chapters, work);
        foreach (var chapter in chapters.DistinctBy(row => row.Chapter).Where(row => work.Contains(row.Chapter)))
        {
            WriteChapter(chapter, source, work[chapter.Chapter]);
        }
        _out.Append("</main>\n</body>\n</html>\n");
    }

    private void WriteTable(LanguageTag source, ImmutableArray<ChapterStatus> chapters, ILookup<string, SyncEntry> work)
    {
        string[] heads = [Say("Done", "完成"), Say("Stale", "过期"), Say("Missing", "缺译"), Say("Extra", "多出"), Say("Moved", "移位"), Say("Words left", "待译字数")];
        // Wide tables scroll by themselves, by keyboard too.
        _out.Append($"<div class=\"wide\" role=\"region\" aria-labelledby=\"chapters\" tabindex=\"0\">\n<table>\n<caption id=\"chapters\">{Say("Chapters", "各章")}</caption>\n")
            .Append($"<thead><tr><th scope=\"col\">{Say("Chapter", "章节")}</th><th scope=\"col\">{Say("Language", "语言")}</th>");
        foreach (var head in heads)
        {
            _out.Append("<th scope=\"col\" class=\"n\">").Append(head).Append("</th>");
        }
        _out.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in chapters)
        {
            var name = $"<span lang=\"{Text(source.Value)}\">{Text(row.Title)}</span>";
            _out.Append("<tr><th scope=\"row\">").Append(work.Contains(row.Chapter) ? $"<a href=\"#{IdOf(row.Chapter)}\">{name}</a>" : name)
                .Append($"</th><td>{Text(row.Language)}</td>");
            foreach (var count in (ReadOnlySpan<int>)[row.Done, row.Stale, row.Missing, row.Extra, row.Moved, row.WordsLeft])
            {
                _out.Append(CultureInfo.InvariantCulture, $"<td class=\"{(count == 0 ? "n none" : "n")}\">{count}</td>");
            }
            _out.Append("</tr>\n");
        }
        _out.Append("</tbody>\n</table>\n</div>\n");
    }

    private void WriteChapter(ChapterStatus chapter, LanguageTag source, IEnumerable<SyncEntry> entries)
    {
        _out.Append($"<section id=\"{IdOf(chapter.Chapter)}\">\n<h2 lang=\"{Text(source.Value)}\">{Text(chapter.Title)}</h2>\n");
        foreach (var entry in entries)
        {
            Write(entry, source);
        }
        _out.Append("</section>\n");
    }

    private void Write(SyncEntry entry, LanguageTag source)
    {
        var (unit, id) = (entry.Unit, Text(entry.Record.Id));
        var place = (unit.Target ?? unit.Source)!.Span;
        _out.Append($"<article id=\"u{id}\" aria-labelledby=\"h{id}\">\n<h3 id=\"h{id}\"><span class=\"state {entry.State.ToString().ToLowerInvariant()}\">{Name(entry.State)}</span> ")
            .Append(CultureInfo.InvariantCulture, $"<code>{Text(place.File?.Path ?? "")}:{place.StartPosition.Line}</code> <span class=\"id\">{id}</span></h3>\n<div class=\"sides\">\n");
        var then = entry.State == SyncState.Stale ? entry.TextThen : null;
        var now = unit.Source?.Text ?? "";
        if (then is not null)
        {
            var parts = TextDiff.Compare(then, now);
            Side(Say("Source then", "译时原文"), source, Marked(parts, DiffKind.Removed, "del"));
            Side(Say("Source now", "现在的原文"), source, Marked(parts, DiffKind.Added, "ins"));
        }
        else if (now.Length > 0)
        {
            Side(Say("Source", "原文"), source, Text(now));
        }
        if (unit.Target is { } target)
        {
            Side(Say("Translation", "译文"), unit.Language, Text(target.Text));
        }
        _out.Append("</div>\n</article>\n");
    }

    private string Name(SyncState state) => state switch
    {
        SyncState.Stale => Say("stale", "过期"),
        SyncState.Missing => Say("missing", "缺译"),
        SyncState.Moved => Say("moved", "移位"),
        _ => Say("extra", "多出"),
    };

    private static string Marked(ImmutableArray<DiffPart> parts, DiffKind kind, string element) => string.Concat(parts
        .Where(part => part.Kind == DiffKind.Same || part.Kind == kind)
        .Select(part => part.Kind == kind ? $"<{element}>{Text(part.Text)}</{element}>" : Text(part.Text)));

    private void Side(string name, LanguageTag language, string html) =>
        _out.Append($"<div class=\"side\"><h4>{name}</h4><p lang=\"{Text(language.Value)}\">{html}</p></div>\n");

    /// <summary>Ids of HTML hold no blanks.</summary>
    private static string IdOf(string chapter) => "c-" + Text(chapter.Replace(' ', '-'));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
