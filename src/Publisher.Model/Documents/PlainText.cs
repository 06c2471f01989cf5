using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Formulas;

namespace Publisher.Model.Documents;

/// <summary>The bare characters of inline content: for outlines, running heads, slugs and alt texts.</summary>
public static class PlainText
{
    public static string Of(ImmutableArray<Inline> content)
    {
        if (content is [Text only])
        {
            return only.Value;
        }
        var builder = new StringBuilder();
        Append(builder, content);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text i: builder.Append(i.Value); break;
                case CodeSpan i: builder.Append(i.Value); break;
                case MathSpan i: builder.Append(i.Formula is { } formula ? FormulaText.Of(formula) : i.Tex); break;
                case HardBreak: builder.Append(' '); break;
                case InlinePicture i: builder.Append(i.AltText); break;
                case Emphasis i: Append(builder, i.Content); break;
                case Strong i: Append(builder, i.Content); break;
                case Strikethrough i: Append(builder, i.Content); break;
                case Superscript i: Append(builder, i.Content); break;
                case Subscript i: Append(builder, i.Content); break;
                case Link i: Append(builder, i.Content); break;
                case StyledSpan i: Append(builder, i.Content); break;
                case Ruby i:
                    foreach (var segment in i.Segments)
                    {
                        builder.Append(segment.Base);
                    }
                    break;
                case NoteReference or RawInline: break;
                default: throw new InvalidOperationException($"unknown inline {inline.GetType().Name}");
            }
        }
    }
}
