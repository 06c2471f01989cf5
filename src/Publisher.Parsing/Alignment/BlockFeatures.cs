using Publisher.Model.Documents;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Alignment;

/// <summary>What alignment compares of a block: its kind, how much it says, what it shares with a translation word by word.</summary>
internal sealed class BlockFeatures : ContentWalker
{
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private double _length;

    private BlockFeatures(Block block)
    {
        Block = block;
        Walk([block]);
    }

    public Block Block { get; }

    /// <summary>Content in words; a Han character counts as two thirds of one (T76's 0.7 and 2.1 characters a word).</summary>
    public double Length => _length;

    /// <summary>Numbers, code, addresses and picture paths: the same in every language.</summary>
    public IReadOnlySet<string> Anchors => _anchors;

    public static BlockFeatures Of(Block block) => new(block);

    protected override void Enter(Block block)
    {
        if (block is CodeBlock code)
        {
            _anchors.Add(code.Text);
            _length += code.Text.Length / 5.0;
        }
        else if (block is Picture picture)
        {
            _anchors.Add(picture.Source);
        }
    }

    protected override void Enter(Inline inline)
    {
        switch (inline)
        {
            case Text text: AddText(text.Value); break;
            case CodeSpan code: _anchors.Add(code.Value); _length++; break;
            case MathSpan math: _anchors.Add(math.Tex); break;
            case Link { IsInternal: false } link: _anchors.Add(link.Target); break;
            default: break;
        }
    }

    private void AddText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                var start = i;
                while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
                {
                    i++;
                }
                _anchors.Add(text[start..(i + 1)]);
            }
            else if (CharacterClass.IsHan(text[i]) || CharacterClass.IsKana(text[i]) || CharacterClass.IsHangul(text[i]))
            {
                _length += 2 / 3.0;
            }
            else if (CharacterClass.IsLatin(text[i]) && (i == 0 || !CharacterClass.IsLatin(text[i - 1])))
            {
                _length++;
            }
        }
    }
}
