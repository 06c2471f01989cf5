using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Pictures;

/// <summary>Makes every picture of one side name the file that is shown, and loads it.</summary>
internal sealed class PictureRewriter(PictureLoader loader, LanguageTag language) : BlockRewriter
{
    private Inlines? _inlines;

    protected override ImmutableArray<Inline> Rewrite(ImmutableArray<Inline> content) => (_inlines ??= new Inlines(this)).Rewrite(content);

    protected override Block VisitPicture(Picture block)
    {
        var source = loader.Load(block.Source, language, block.Span);
        return source == block.Source ? block : block with { Source = source };
    }

    private sealed class Inlines(PictureRewriter blocks) : InlineRewriter
    {
        protected override Footnote RewriteNote(Footnote note) => note with { Blocks = blocks.Rewrite(note.Blocks) };

        protected override Inline VisitPicture(InlinePicture inline)
        {
            var source = blocks.LoadInline(inline);
            return source == inline.Source ? inline : inline with { Source = source };
        }
    }

    private string LoadInline(InlinePicture picture) => loader.Load(picture.Source, language, picture.Span);
}
