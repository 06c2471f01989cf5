using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>
/// Tables within cells, which no output can set well: their rows become paragraphs of the cell, so that every word stays, and the author is
/// told. HTML tables within cells are read for their words alike.
/// </summary>
internal sealed partial class InnerTables(ReadingContext context) : BlockRewriter
{
    private const string Between = " | ";

    [GeneratedRegex("""</t[hdr]\s*>""", RegexOptions.IgnoreCase)]
    private static partial Regex End { get; }

    [GeneratedRegex("""<!--.*?-->|</?[A-Za-z][^>]*>""", RegexOptions.Singleline)]
    private static partial Regex Tag { get; }

    [GeneratedRegex("""^</?(?<name>table|thead|tbody|tfoot|colgroup|col|caption|tr|td|th)\b""", RegexOptions.IgnoreCase)]
    private static partial Regex TableTag { get; }

    public ImmutableArray<Block> Flatten(ImmutableArray<Block> cell) => Rewrite(cell);

    public override ImmutableArray<Block> Rewrite(ImmutableArray<Block> blocks)
    {
        var rewritten = base.Rewrite(blocks);
        for (var i = rewritten.Length - 1; i >= 0; i--)
        {
            var rows = rewritten[i] switch
            {
                Table table => Rows(table),
                RawBlock raw when raw.Html.Contains("<table", StringComparison.OrdinalIgnoreCase) => Rows(raw),
                _ => default,
            };
            if (!rows.IsDefault)
            {
                context.Bag.Add(DiagnosticCatalog.TableInTable.Create(rewritten[i].Span));
                rewritten = rewritten.RemoveAt(i).InsertRange(i, rows);
            }
        }
        return rewritten;
    }

    private static ImmutableArray<Block> Rows(Table table)
    {
        var rows = ImmutableArray.CreateBuilder<Block>();
        AddWords(table, table.Caption, rows);
        foreach (var row in table.Head)
        {
            AddRow(table, row, isHead: true, rows);
        }
        foreach (var row in table.Body)
        {
            AddRow(table, row, isHead: false, rows);
        }
        if (rows.Count > 0 && table.Id.Length > 0)
        {
            rows[0] = rows[0] with { Attributes = Attributes.Empty with { Id = table.Id } };
        }
        return rows.ToImmutable();
    }

    /// <summary>Words of neighbouring cells share a line; other blocks stand below it.</summary>
    private static void AddRow(Table table, TableRow row, bool isHead, ImmutableArray<Block>.Builder rows)
    {
        var line = ImmutableArray<Inline>.Empty;
        foreach (var block in row.Cells.SelectMany(cell => cell.Blocks))
        {
            if (block is not Paragraph { Content: var words })
            {
                AddWords(table, line, rows);
                rows.Add(block);
                line = [];
                continue;
            }
            line = line.IsEmpty ? line : line.Add(new Text(block.Span, Between));
            line = isHead ? line.Add(new Strong(block.Span, words)) : line.AddRange(words);
        }
        AddWords(table, line, rows);
    }

    private static void AddWords(Table table, ImmutableArray<Inline> words, ImmutableArray<Block>.Builder rows)
    {
        if (!words.IsEmpty)
        {
            rows.Add(new Paragraph(words[0].Span with { End = words[^1].Span.End }, table.Language, Attributes.Empty, words));
        }
    }

    private ImmutableArray<Block> Rows(RawBlock raw)
    {
        var rows = ImmutableArray.CreateBuilder<Block>();
        foreach (var row in Regex.Split(raw.Html, "</tr\\s*>", RegexOptions.IgnoreCase))
        {
            var cells = End.Split(row).Select(cell => HtmlText.OneLine(WebUtility.HtmlDecode(Tag.Replace(cell, " ")))).Where(cell => cell.Length > 0);
            if (string.Join(Between, cells) is { Length: > 0 } words)
            {
                rows.Add(new Paragraph(raw.Span, context.Language, Attributes.Empty, [new Text(raw.Span, words)]));
            }
        }
        return rows.ToImmutable();
    }

    /// <summary>In a cell of one line the tags stand between its words.</summary>
    protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content)
    {
        if (content.FirstOrDefault(inline => inline is RawInline raw && raw.Html.StartsWith("<table", StringComparison.OrdinalIgnoreCase)) is not { } table)
        {
            return content;
        }
        context.Bag.Add(DiagnosticCatalog.TableInTable.Create(table.Span));
        var words = ImmutableArray.CreateBuilder<Inline>();
        var pending = default(Inline?);
        foreach (var inline in content)
        {
            if (inline is RawInline raw && TableTag.Match(raw.Html) is { Success: true } tag)
            {
                pending = tag.Groups["name"].Value.ToUpperInvariant() switch
                {
                    "TR" => new HardBreak(raw.Span), "TD" or "TH" when pending is not HardBreak => new Text(raw.Span, Between), _ => pending,
                };
            }
            else if (inline is not Text { Value: var text } || !string.IsNullOrWhiteSpace(text))
            {
                if (pending is not null && words.Count > 0)
                {
                    words.Add(pending);
                }
                words.Add(inline);
                pending = null;
            }
        }
        return TextEnds.Trim(words.ToImmutable());
    }
}
