using System.Collections.Immutable;
using System.Net;
using System.Text;
using Publisher.Model.Documents;

namespace Publisher.Sync;

/// <summary>The status as one HTML file without anything outside it: a table, and what is out of step side by side.</summary>
public sealed class StatusPage
{
    private readonly StringBuilder _out = new();
    private readonly bool _isChinese;

    private const string Style = """
        body{font:16px/1.6 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem;color:#222;background:#fff}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #ccc}
        td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
        section{margin:1.5rem 0}.sides{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem}
        .sides>div{border:1px solid #ccc;border-radius:4px;padding:.5rem .8rem;white-space:pre-wrap;overflow-wrap:anywhere}
        h3{font-size:1rem;margin:.3rem 0}h4{font-size:.85rem;margin:0 0 .3rem;color:#555}
        del{background:#fdd;color:#700}ins{background:#dfd;color:#040;text-decoration:none;border-bottom:2px solid #080}
        @media(max-width:50rem){.sides{grid-template-columns:1fr}}
        @media(prefers-color-scheme:dark){body{color:#ddd;background:#1b1b1b}h4{color:#aaa}del{background:#522;color:#fcc}ins{background:#243;color:#cfc}
        th,td,.sides>div{border-color:#555}}
        """;

    private StatusPage(bool isChinese) => _isChinese = isChinese;

    /// <param name="isChinese">The page's own words are Chinese, else English.</param>
    public static string Write(Book book, IReadOnlyList<SyncEntry> entries, bool isChinese)
    {
        var page = new StatusPage(isChinese);
        page.Write(book.Metadata.Title.For(book.Languages[0]), book.Languages[0], ChapterStatus.Of(book, entries), entries);
        return page._out.ToString();
    }

    private string Say(string english, string chinese) => _isChinese ? chinese : english;

    private void Write(string title, LanguageTag source, ImmutableArray<ChapterStatus> chapters, IReadOnlyList<SyncEntry> entries)
    {
        var heading = Say("Translation status", "翻译进度");
        _out.Append($"<!DOCTYPE html>\n<html lang=\"{(_isChinese ? "zh-Hans" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>").Append(Text($"{title} – {heading}"))
            .Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<h1>").Append(Text(title)).Append("</h1>\n");
        WriteTable(chapters);
        foreach (var entry in entries.Where(entry => entry.State is SyncState.Stale or SyncState.Missing or SyncState.Extra))
        {
            Write(entry, source);
        }
        _out.Append("</body>\n</html>\n");
    }

    private void WriteTable(ImmutableArray<ChapterStatus> chapters)
    {
        string[] heads = [Say("Done", "完成"), Say("Stale", "过期"), Say("Missing", "缺译"), Say("Extra", "多出"), Say("Words left", "待译字数")];
        _out.Append($"<table>\n<thead><tr><th>{Say("Chapter", "章节")}</th><th>{Say("Language", "语言")}</th>");
        foreach (var head in heads)
        {
            _out.Append("<th class=\"n\">").Append(head).Append("</th>");
        }
        _out.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in chapters)
        {
            _out.Append($"<tr><td>{Text(row.Title)}</td><td>{Text(row.Language)}</td>");
            foreach (var count in (ReadOnlySpan<int>)[row.Done, row.Stale, row.Missing, row.Extra, row.WordsLeft])
            {
                _out.Append(System.Globalization.CultureInfo.InvariantCulture, $"<td class=\"n\">{count}</td>");
            }
            _out.Append("</tr>\n");
        }
        _out.Append("</tbody>\n</table>\n");
    }

    private void Write(SyncEntry entry, LanguageTag source)
    {
        var unit = entry.Unit;
        var state = entry.State switch
        {
            SyncState.Stale => Say("stale", "过期"),
            SyncState.Missing => Say("missing", "缺译"),
            _ => Say("extra", "多出"),
        };
        var place = (unit.Target ?? unit.Source)!.Span.ToString();
        _out.Append($"<section id=\"u{Text(entry.Record.Id)}\">\n<h3>{Text(place)} · {state} · {Text(entry.Record.Id)}</h3>\n<div class=\"sides\">\n");
        var (then, now) = Sides(entry);
        Side(Say("Source then", "原文（译时）"), source, then);
        Side(Say("Source now", "原文（现在）"), source, now);
        Side(Say("Translation", "译文"), unit.Language, Text(unit.Target?.Text ?? ""));
        _out.Append("</div>\n</section>\n");
    }

    private static (string Then, string Now) Sides(SyncEntry entry)
    {
        var now = entry.Unit.Source?.Text ?? "";
        if (entry.State != SyncState.Stale || entry.TextThen is not { } before)
        {
            return ("", Text(now));
        }
        var parts = TextDiff.Compare(before, now);
        return (Marked(parts, DiffKind.Removed, "del"), Marked(parts, DiffKind.Added, "ins"));
    }

    private static string Marked(ImmutableArray<DiffPart> parts, DiffKind kind, string element) => string.Concat(parts
        .Where(part => part.Kind == DiffKind.Same || part.Kind == kind)
        .Select(part => part.Kind == kind ? $"<{element}>{Text(part.Text)}</{element}>" : Text(part.Text)));

    private void Side(string name, LanguageTag language, string html) =>
        _out.Append($"<div lang=\"{Text(language.Value)}\"><h4>{name}</h4>{html}</div>\n");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
