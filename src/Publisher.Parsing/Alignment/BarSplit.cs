using System.Collections.Immutable;
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
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    parts.Add(Trimmed(part));
                }
                if (pieces[i].Length > 0)
                {
                    part.Add(text with { Value = pieces[i] });
                }
            }
        }
        parts.Add(Trimmed(part));
        return parts;
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
