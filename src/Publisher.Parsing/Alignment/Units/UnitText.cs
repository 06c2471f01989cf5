using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Alignment.Units;

/// <summary>Writes blocks as the text of a unit: words, emphasis, code, links; notes only by a mark, for they are units of their own.</summary>
internal sealed class UnitText : ContentWalker
{
    private readonly StringBuilder _out = new();

    public static string Of(ImmutableArray<Block> blocks)
    {
        var text = new UnitText();
        text.Walk(blocks);
        return text._out.ToString().Trim();
    }

    protected override void Enter(Block block)
    {
        switch (block)
        {
            case Heading b: _out.Append('#', b.Level).Append(' '); break;
            case CodeBlock b: _out.Append("```").Append(b.CodeLanguage).Append('\n').Append(b.Text).Append("\n```"); break;
            case MathBlock b: _out.Append("$$").Append(b.Tex).Append("$$"); break;
            case Picture b: AppendPicture(b.AltText, b.Source); break;
            case RawBlock b: _out.Append(b.Html); break;
            case ThematicBreak: _out.Append("***"); break;
            default: break;
        }
    }

    protected override void Leave(Block block)
    {
        if (_out.Length > 0 && _out[^1] != '\n')
        {
            _out.Append('\n');
        }
    }

    protected override void Enter(Inline inline)
    {
        switch (inline)
        {
            case Text i: AppendWords(i.Value); break;
            case HardBreak: _out.Append("\\\n"); break;
            case CodeSpan i: _out.Append('`').Append(i.Value).Append('`'); break;
            case MathSpan i: _out.Append('$').Append(i.Tex).Append('$'); break;
            case InlinePicture i: AppendPicture(i.AltText, i.Source); break;
            case RawInline i: _out.Append(i.Html); break;
            case NoteReference: _out.Append("[^]"); break;
            case Ruby i: AppendRuby(i); break;
            default: _out.Append(MarkOf(inline, isStart: true)); break;
        }
    }

    protected override void Leave(Inline inline) => _out.Append(MarkOf(inline, isStart: false));

    private static string MarkOf(Inline inline, bool isStart) => inline switch
    {
        Emphasis => "*",
        Strong => "**",
        Strikethrough => "~~",
        Superscript => "^",
        Subscript => "~",
        // Places within the book are named by what translations call their headings.
        Link i => isStart ? "[" : i.IsInternal ? "](#)" : $"]({i.Target})",
        StyledSpan => isStart ? "[" : "]",
        _ => "",
    };

    private void AppendPicture(string alternative, string source) => _out.Append("![").Append(alternative).Append("](").Append(source).Append(')');

    private void AppendRuby(Ruby ruby)
    {
        foreach (var segment in ruby.Segments)
        {
            _out.Append(segment.Reading.Length == 0 ? segment.Base : $"{{{segment.Base}|{segment.Reading}}}");
        }
    }

    /// <summary>White space of any kind and length is one space.</summary>
    private void AppendWords(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                _out.Append(c);
            }
            else if (_out.Length == 0 || _out[^1] is not (' ' or '\n'))
            {
                _out.Append(' ');
            }
        }
    }
}
