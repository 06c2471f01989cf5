using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>Parts attributed text at the links and note marks in it, which brackets cannot hold.</summary>
internal static class LinkSearch
{
    public static bool HasLink(Inline inline) => inline is Link or NoteReference || ContentOf(inline).Any(HasLink);

    /// <summary>The same with attributes on each piece; the id stays with the first.</summary>
    public static ImmutableArray<Inline> Distribute(StyledSpan span)
    {
        var pieces = ImmutableArray.CreateBuilder<Inline>();
        var run = ImmutableArray.CreateBuilder<Inline>();
        void Close()
        {
            if (run.Count > 0)
            {
                pieces.Add(span with { Content = run.DrainToImmutable() });
                span = span with { Attributes = span.Attributes with { Id = "" } };
            }
        }
        foreach (var inline in span.Content)
        {
            if (!HasLink(inline))
            {
                run.Add(inline);
                continue;
            }
            Close();
            pieces.Add(inline switch
            {
                NoteReference => inline,
                Link => span with { Content = [inline] },
                _ => Inside(inline, span),
            });
            span = span with { Attributes = span.Attributes with { Id = "" } };
        }
        Close();
        return pieces.ToImmutable();
    }

    /// <summary>The attributes put on what the inline holds.</summary>
    private static Inline Inside(Inline inline, StyledSpan span)
    {
        ImmutableArray<Inline> inner = [span with { Content = ContentOf(inline) }];
        return inline switch
        {
            Emphasis i => i with { Content = inner },
            Strong i => i with { Content = inner },
            Strikethrough i => i with { Content = inner },
            Superscript i => i with { Content = inner },
            Subscript i => i with { Content = inner },
            StyledSpan i => i with
            {
                Language = i.Language ?? span.Language, Attributes = i.Attributes.Over(span.Attributes),
            },
            _ => inline,
        };
    }

    private static ImmutableArray<Inline> ContentOf(Inline inline) => inline switch
    {
        Emphasis i => i.Content, Strong i => i.Content, Strikethrough i => i.Content, Superscript i => i.Content,
        Subscript i => i.Content, StyledSpan i => i.Content, _ => [],
    };
}
