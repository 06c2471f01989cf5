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
        ImmutableArray<Inline>.Builder? parts = null;
        var (value, done, at) = (text.Value, 0, 0);
        while (value.AsSpan(at).IndexOfAny(words.Starts) is >= 0 and var offset)
        {
            at += offset;
            if (!BeginsWord(value, at) || !LabelReader.TryRead(value.AsSpan(at), words, out var label))
            {
                at++;
                continue;
            }
            if (numbers.Find(label.Kind, label.Number) is { } item)
            {
                parts ??= ImmutableArray.CreateBuilder<Inline>();
                AddText(text, done, at, parts);
                parts.Add(LinkTo(item, Slice(text, at, at + label.Length)));
                done = at + label.Length;
            }
            else
            {
                unknown?.Invoke(SpanOf(text, at, at + label.Length), value.Substring(at, label.Length));
            }
            at += label.Length;
        }
        if (parts is null)
        {
            return default;
        }
        AddText(text, done, value.Length, parts);
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
