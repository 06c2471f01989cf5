using System.Collections.Immutable;
using Publisher.Highlighting.Grammars;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pairs;

namespace Publisher.Highlighting;

/// <summary>Goes through a book and puts tokens on its blocks of code, also in notes.</summary>
internal sealed class TokenWriter : BlockRewriter
{
    private readonly CodeHighlighter _highlighter;
    private readonly IReadOnlySet<LanguageTag>? _seen;
    private readonly DiagnosticBag _bag;
    private readonly Inlines _inlines;
    private bool _isSeen;

    /// <param name="seen">Languages of the book whose code gets tokens; null for all.</param>
    public TokenWriter(CodeHighlighter highlighter, IReadOnlySet<LanguageTag>? seen, DiagnosticBag bag)
    {
        (_highlighter, _seen, _bag) = (highlighter, seen, bag);
        _inlines = new Inlines(this);
    }

    public Chapter Rewrite(Chapter chapter) => chapter with { Pairs = [.. chapter.Pairs.Select(Rewrite)] };

    private Pair Rewrite(Pair pair)
    {
        var sides = pair.Sides;
        for (var i = 0; i < sides.Length; i++)
        {
            _isSeen = _seen is null || _seen.Contains(sides[i].Language);
            var blocks = Rewrite(sides[i].Blocks);
            sides = blocks == sides[i].Blocks ? sides : sides.SetItem(i, sides[i] with { Blocks = blocks });
        }
        return sides == pair.Sides ? pair : pair with { Sides = sides };
    }

    protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => _inlines.Rewrite(content);

    protected override Block VisitCode(CodeBlock block)
    {
        var language = block.CodeLanguage;
        if (language.Length == 0)
        {
            return block;
        }
        if (!_highlighter.Knows(language))
        {
            _bag.Add(DiagnosticCatalog.UnknownCodeLanguage.Create(block.Span.Narrowed(language), language, _highlighter.Nearest(language)));
            return block;
        }
        var found = _isSeen ? _highlighter.Colour(language, block.Text) : Colouring.None;
        if (found.PlainLine > 0)
        {
            _bag.Add(DiagnosticCatalog.CodeLineUncoloured.Create(block.Span, found.PlainLine));
        }
        return found.Tokens.IsEmpty ? block : block with { Tokens = found.Tokens };
    }

    private sealed class Inlines(TokenWriter blocks) : InlineRewriter
    {
        protected override Footnote RewriteNote(Footnote note)
        {
            var content = blocks.Rewrite(note.Blocks);
            return content == note.Blocks ? note : note with { Blocks = content };
        }
    }
}
