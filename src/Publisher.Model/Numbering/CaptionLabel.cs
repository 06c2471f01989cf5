using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Model.Numbering;

/// <summary>A caption that begins with a label which the author typed, parted from it.</summary>
internal readonly record struct CaptionLabel(TypedLabel Label, string Words, ImmutableArray<Inline> Rest)
{
    /// <summary>A colon parts the label from the title.</summary>
    public bool HasColon { get; init; }

    /// <summary>Between the label and the title: they go when the label is set by itself.</summary>
    private const string Separators = " \t\u00A0\u2002\u2003\u3000:：.．。、—–|｜,，-·";

    /// <summary>The typed label at the start of a caption; null for none.</summary>
    /// <param name="isCaption">It is known to be a caption: then the title may follow at once (图2-1标题).</param>
    public static CaptionLabel? Find(ImmutableArray<Inline> content, LabelWords words, bool isCaption) => content switch
    {
        [Text text, ..] => InText(text, content.RemoveAt(0), words, isCaption),
        [Strong strong, ..] when isCaption || EndsAt(strong.Content, content) =>
            Within(Find(strong.Content, words, isCaption), content, rest => strong with { Content = rest }),
        [Emphasis emphasis, ..] when isCaption || EndsAt(emphasis.Content, content) =>
            Within(Find(emphasis.Content, words, isCaption), content, rest => emphasis with { Content = rest }),
        _ => null,
    };

    private static CaptionLabel? InText(Text text, ImmutableArray<Inline> others, LabelWords words, bool isCaption)
    {
        if (!LabelReader.TryRead(text.Value, words, out var label) || !IsOfCaption(label.Kind))
        {
            return null;
        }
        var after = text.Value.AsSpan(label.Length);
        if (!isCaption && !(after.IsEmpty ? others.IsEmpty : LooksLikeCaption(after, others)))
        {
            return null;
        }
        var title = after.TrimStart(Separators).ToString();
        return new CaptionLabel(label, text.Value[..label.Length],
            title.Length > 0 ? others.Insert(0, text with { Value = title }) : WithoutSeparators(others))
        {
            HasColon = after is [':' or '：', ..],
        };
    }

    /// <summary>"Figure 2: The heap" and "Figure 2  The heap" are captions; "Figure 2 shows the heap" and 图 2 给出了结构。 are not.</summary>
    private static bool LooksLikeCaption(ReadOnlySpan<char> after, ImmutableArray<Inline> others)
    {
        if (!char.IsWhiteSpace(after[0]))
        {
            return Separators.Contains(after[0]);
        }
        var title = after.TrimStart();
        var end = others is [.., Text last] ? last.Value.AsSpan() : others.IsEmpty ? title : [];
        return title.Length > 0 && !char.IsLower(title[0]) && end is not [.., '。' or '.' or '！' or '？' or '!' or '?' or '：' or ':'];
    }

    /// <summary>Words in bold are a caption alone, or with a separator between them and the title.</summary>
    private static bool EndsAt(ImmutableArray<Inline> bold, ImmutableArray<Inline> content) =>
        content.Length == 1 || (content[1] is Text { Value: [var next, ..] } && (Separators.Contains(next) || (bold is [.., Text { Value: [.., var last] }] && Separators.Contains(last))));

    private static bool IsOfCaption(NumberedKind kind) => kind is NumberedKind.Figure or NumberedKind.Table or NumberedKind.Listing;

    private static CaptionLabel? Within(CaptionLabel? found, ImmutableArray<Inline> content, Func<ImmutableArray<Inline>, Inline> wrap) =>
        found is not { } label ? null
        : label.Rest.IsEmpty ? label with { Rest = WithoutSeparators(content.RemoveAt(0)) }
        : label with { Rest = content.SetItem(0, wrap(label.Rest)) };

    private static ImmutableArray<Inline> WithoutSeparators(ImmutableArray<Inline> content) =>
        content is not [Text text, ..] ? content
        : text.Value.TrimStart(Separators.ToCharArray()) is { Length: > 0 } rest ? content.SetItem(0, text with { Value = rest })
        : content.RemoveAt(0);
}
