using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Model.Numbering;

/// <summary>Finds the references that authors typed out in running text: 如图 2-1 所示, see Chapter 3.</summary>
internal static class TypedReferences
{
    /// <summary>Characters before a word that make it another: 地图 2, 代表 3, 列表 1.</summary>
    private const string NotBeforeFigure = "地意试企截版力贪蓝妄拼";
    private const string NotBeforeTable = "代列发仪手钟外课年电水报填图";
    private const string NotBeforeEquation = "方公正形模格样仪款等表";

    /// <summary>The text with links in it; the default value when there is nothing to link.</summary>
    /// <param name="unknown">Told of references to numbers that nothing has.</param>
    public static ImmutableArray<Inline> Link(Text text, NumberTable numbers, LabelWords words, Action<SourceSpan, string>? unknown)
    {
        var found = new List<(SeriesPart Part, NumberedItem Item)>();
        var (value, at) = (text.Value, 0);
        while (value.AsSpan(at).IndexOfAny(words.Starts) is >= 0 and var offset)
        {
            at += offset;
            at = !BeginsWord(value, at) ? at + 1 : Read(text, at, numbers, words, found, unknown);
        }
        return found.Count == 0 ? default : Linked(text, found);
    }

    /// <summary>Reads a reference, with all that it names; where to go on.</summary>
    private static int Read(Text text, int at, NumberTable numbers, LabelWords words, List<(SeriesPart, NumberedItem)> found, Action<SourceSpan, string>? unknown)
    {
        var value = text.Value;
        if (!LabelReader.TryRead(value.AsSpan(at), words, out var label))
        {
            return LabelWords.Ordinals.Contains(value[at]) && AddAll(ReferenceSeries.Ordinals(value, at), numbers, found) is { } done ? done : at + 1;
        }
        var end = at + label.Length;
        if (numbers.Find(label.Kind, label.Number) is { } item)
        {
            found.Add((new SeriesPart(label.Kind, label.Number, at, end), item));
            return AddAll(ReferenceSeries.After(value, end, label, at), numbers, found) ?? end;
        }
        if (ReferenceSeries.Range(value, at, label) is var (from, to) && numbers.Find(from.Kind, from.Number) is { } first && numbers.Find(to.Kind, to.Number) is { } last)
        {
            found.AddRange([(from, first), (to, last)]);
            return end;
        }
        unknown?.Invoke(SpanOf(text, at, end), value[at..end]);
        return end;
    }

    /// <summary>Adds what there is up to the first that there is not; the end of the last, null for none.</summary>
    private static int? AddAll(IEnumerable<SeriesPart> parts, NumberTable numbers, List<(SeriesPart, NumberedItem)> found)
    {
        int? end = null;
        foreach (var part in parts)
        {
            if (numbers.Find(part.Kind, part.Number) is not { } item)
            {
                break;
            }
            found.Add((part, item));
            end = part.End;
        }
        return end;
    }

    private static ImmutableArray<Inline> Linked(Text text, List<(SeriesPart Part, NumberedItem Item)> found)
    {
        var parts = ImmutableArray.CreateBuilder<Inline>();
        var done = 0;
        foreach (var (part, item) in found)
        {
            AddText(text, done, part.Start, parts);
            parts.Add(LinkTo(item, Slice(text, part.Start, part.End)));
            done = part.End;
        }
        AddText(text, done, text.Value.Length, parts);
        return parts.DrainToImmutable();
    }

    private static Link LinkTo(NumberedItem item, Text words) =>
        new(words.Span, "#" + item.Target, "", [words]) { Form = LinkForm.Typed };

    private static void AddText(Text text, int start, int end, ImmutableArray<Inline>.Builder parts)
    {
        if (end > start)
        {
            parts.Add(Slice(text, start, end));
        }
    }

    private static Text Slice(Text text, int start, int end) => new(SpanOf(text, start, end), text.Value[start..end]);

    /// <summary>The place of a part, where the source shows the text as it is read; else that of the whole.</summary>
    private static SourceSpan SpanOf(Text text, int start, int end) =>
        text.Span.End - text.Span.Start == text.Value.Length
            ? text.Span with { Start = text.Span.Start + start, End = text.Span.Start + end }
            : text.Span;

    private static bool BeginsWord(string text, int at)
    {
        if (at == 0)
        {
            return true;
        }
        var before = text[at - 1];
        return text[at] switch
        {
            '图' or '圖' or '図' => !NotBeforeFigure.Contains(before),
            '表' => !NotBeforeTable.Contains(before),
            '式' => !NotBeforeEquation.Contains(before),
            > '\u2E80' => true,
            _ => !char.IsLetterOrDigit(before) || before > '\u2E80',
        };
    }
}
