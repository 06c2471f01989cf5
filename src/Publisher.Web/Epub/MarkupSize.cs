using System.Text;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Model.Pairs;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>About how many bytes of XHTML a pair makes, notes included: exact enough to part files by.</summary>
internal sealed class MarkupSize : ContentWalker
{
    /// <summary>Tags with their attributes, by measure of real books.</summary>
    private const int BlockTags = 60;
    private const int InlineTags = 30;
    private const int NoteTags = 400;

    private int _bytes;

    public static int Of(Pair pair)
    {
        var size = new MarkupSize();
        foreach (var side in pair.Sides)
        {
            size._bytes += BlockTags;
            size.Walk(side.Blocks);
        }
        return size._bytes;
    }

    protected override void Enter(Block block)
    {
        _bytes += BlockTags;
        AddFormula((block as MathBlock)?.Formula);
        _bytes += (block as CodeBlock)?.Tokens.Length * CodeWriter.TokenSize ?? 0;
        Add(block switch { CodeBlock b => b.Text, MathBlock b => b.Tex, RawBlock b => b.Html, Picture b => b.AltText, _ => "" });
    }

    protected override void Enter(Inline inline)
    {
        if (inline is Text text)
        {
            Add(text.Value);
            return;
        }
        _bytes += InlineTags;
        AddFormula((inline as MathSpan)?.Formula);
        Add(inline switch { CodeSpan i => i.Value, MathSpan i => i.Tex, InlinePicture i => i.AltText, Link i => i.Target, _ => "" });
        switch (inline)
        {
            case Ruby ruby:
                _bytes += ruby.Segments.Sum(segment => InlineTags + (3 * (segment.Base.Length + segment.Reading.Length)));
                break;
            case NoteReference reference:
                _bytes += NoteTags;
                Walk(reference.Note.Blocks);
                break;
            default: break;
        }
    }

    /// <summary>Each sign of TeX becomes an element, or most of one; their frame and description come once.</summary>
    private void AddFormula(Formula? formula)
    {
        const int Frame = 200;
        const int Element = 14;
        _bytes += formula is null ? 0 : Frame + (Element * formula.Tex.Length);
    }

    private void Add(string text) => _bytes += Encoding.UTF8.GetByteCount(text);
}
