using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Alignment;

/// <summary>Splits <c>中文 | English</c> by script: headings, captions, table cells, terms, alternative texts.</summary>
internal sealed class BarSplit(ImmutableArray<LanguageTag> languages)
{
    public const string Bar = " | ";

    /// <summary>The part of a language; null when the content is not split for these languages.</summary>
    public ImmutableArray<Inline>? Find(ImmutableArray<Inline> content, LanguageTag language)
    {
        var parts = PartsOf(content);
        return IndexOf([.. parts.Select(PlainText.Of)], language) is var at and >= 0 ? parts[at] : null;
    }

    public string? Find(string text, LanguageTag language)
    {
        var parts = text.Split(Bar, StringSplitOptions.TrimEntries);
        return IndexOf(parts, language) is var at and >= 0 ? parts[at] : null;
    }

    /// <summary>Which of the parts is a language's; -1 when the content is not split for these languages.</summary>
    public int IndexOf(ImmutableArray<Inline> content, LanguageTag language) =>
        IndexOf([.. PartsOf(content).Select(PlainText.Of)], language);

    public int IndexOf(string[] parts, LanguageTag language) =>
        parts.Length == languages.Length && Assign(parts) is { } order ? Array.IndexOf(order, language) : -1;

    /// <summary>
    /// The language of each part: by its script, in the book's order where scripts do not tell. Null when two parts are in
    /// the same language: then the bar means something else.
    /// </summary>
    private LanguageTag[]? Assign(string[] parts)
    {
        var order = new LanguageTag[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            order[i] = ScriptFinder.Choose(parts[i], languages) ?? languages[i];
        }
        if (order.Distinct().Count() == languages.Length)
        {
            return order;
        }
        // Names and numbers may look the same in both: 'GPT-4.5 | GPT-4.5'. Languages of one script go by order: '茶 | Tea | 茶'.
        var isInOrder = parts.Select((part, i) => ScriptFinder.Fits(part, languages[i], languages)).All(fits => fits);
        return isInOrder || parts.Distinct(StringComparer.Ordinal).Count() == 1 ? [.. languages] : null;
    }

    private static List<ImmutableArray<Inline>> PartsOf(ImmutableArray<Inline> content)
    {
        var parts = new List<ImmutableArray<Inline>>();
        var part = ImmutableArray.CreateBuilder<Inline>();
        foreach (var inline in content)
        {
            if (inline is not Text text)
            {
                part.Add(inline);
                continue;
            }
            var pieces = text.Value.Split(Bar);
            var spans = SpansOf(text, pieces.Length);
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    parts.Add(Trimmed(part));
                }
                if (pieces[i].Length > 0)
                {
                    part.Add(new Text(spans[i], pieces[i]));
                }
            }
        }
        parts.Add(Trimmed(part));
        return parts;
    }

    /// <summary>
    /// The place of each piece: between the bars of the file, which tables want escaped. Where the file spells them in
    /// another way the pieces keep the place of the whole.
    /// </summary>
    private static SourceSpan[] SpansOf(Text text, int count)
    {
        var spans = new SourceSpan[count];
        Array.Fill(spans, text.Span);
        if (count == 1 || text.Span.File is not { } file)
        {
            return spans;
        }
        var raw = file.Text[text.Span.Start..text.Span.End];
        var (found, start) = (0, 0);
        for (var at = raw.IndexOf('|', StringComparison.Ordinal); at > 0 && at + 1 < raw.Length; at = raw.IndexOf('|', at + 1))
        {
            var bar = raw[at - 1] == '\\' ? at - 1 : at;
            if (bar == 0 || raw[bar - 1] != ' ' || raw[at + 1] != ' ')
            {
                continue;
            }
            if (found + 1 < count)
            {
                spans[found] = file.Span(text.Span.Start + start, text.Span.Start + bar);
                spans[found + 1] = file.Span(text.Span.Start + at + 1, text.Span.End);
            }
            (found, start) = (found + 1, at + 1);
        }
        if (found != count - 1)
        {
            Array.Fill(spans, text.Span);
        }
        return spans;
    }

    private static ImmutableArray<Inline> Trimmed(ImmutableArray<Inline>.Builder part)
    {
        if (part.Count > 0 && part[0] is Text first)
        {
            part[0] = first with { Value = first.Value.TrimStart() };
        }
        if (part.Count > 0 && part[^1] is Text last)
        {
            part[^1] = last with { Value = last.Value.TrimEnd() };
        }
        return part.DrainToImmutable();
    }
}
