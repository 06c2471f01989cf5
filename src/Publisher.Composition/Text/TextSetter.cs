using Publisher.Composition.Lines;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Text;

/// <summary>Sets texts of one style: code, furniture, contents, title pages, covers.</summary>
internal sealed class TextSetter(ParagraphComposer paragraphs)
{
    /// <param name="content">The text's leaf in the structure; null makes it an artifact.</param>
    /// <param name="span">Where the manuscript says it, for diagnostics; nowhere for what the program says.</param>
    public ComposedParagraph Set(string text, TextStyle style, Length measure, TagContent? content,
        TextAlignment alignment = TextAlignment.Start, bool balance = false, SourceSpan span = default) =>
        paragraphs.Compose(Styled(text, style, content) with { Span = span }, Settings(style, measure) with { Alignment = alignment, Balance = balance });

    /// <summary>Sets text of several styles, which are alike but for weight and ink.</summary>
    public ComposedParagraph Set(StyledText text, TextStyle style, Length measure) =>
        paragraphs.Compose(text, Settings(style, measure) with { Alignment = TextAlignment.Start });

    public Length WidthOf(StyledText text, TextStyle style) => paragraphs.NaturalWidth(text, Settings(style, style.Size));

    /// <summary>Width on one line.</summary>
    public Length WidthOf(string text, TextStyle style) =>
        paragraphs.NaturalWidth(Styled(text, style, null), Settings(style, style.Size));

    /// <summary>One line, shortened with an ellipsis where it would be wider than the measure.</summary>
    public ComposedLine? SetLine(string text, TextStyle style, Length measure, TagContent? content, TextAlignment alignment)
    {
        var shown = text;
        var kept = text.Length;
        while (kept > 1 && WidthOf(shown, style) > measure)
        {
            kept = Math.Min(kept - 1, (int)(kept * (measure.Points / WidthOf(shown, style).Points)));
            kept -= kept > 0 && char.IsHighSurrogate(text[kept - 1]) ? 1 : 0;
            shown = text[..Math.Max(kept, 0)].TrimEnd() + "…";
        }
        return shown.Length == 0 ? null : Set(shown, style, measure, content, alignment).Lines[0];
    }

    private static StyledText Styled(string text, TextStyle style, TagContent? content) =>
        new(text, [new StyledRun(0, text.Length, style) { Content = content }], style.Language, SourceSpan.Nowhere);

    private ParagraphSettings Settings(TextStyle style, Length measure) =>
        new(measure, paragraphs.ProfileOf(style.Language), style.Size) { Hyphenate = false };
}
