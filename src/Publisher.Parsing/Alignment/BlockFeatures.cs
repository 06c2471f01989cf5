using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Alignment;

/// <summary>What alignment compares of a block: its kind, how much it says, what it shares with a translation word by word.</summary>
internal sealed class BlockFeatures : ContentWalker
{
    private readonly SortedSet<ulong> _anchors = [];
    private double _length;

    private BlockFeatures(Block block)
    {
        Block = block;
        Walk([block]);
        Anchors = [.. _anchors];
    }

    public Block Block { get; }

    /// <summary>Content in words; a Han character counts as two thirds of one (T76's 0.7 and 2.1 characters a word).</summary>
    public double Length => _length;

    /// <summary>Numbers, code, addresses and picture paths, which are the same in every language: their hashes in order.</summary>
    public ImmutableArray<ulong> Anchors { get; }

    public static BlockFeatures Of(Block block) => new(block);

    protected override void Enter(Block block)
    {
        if (block is CodeBlock code)
        {
            AddAnchor(code.Text);
            _length += code.Text.Length / 5.0;
        }
        else if (block is Picture picture)
        {
            AddAnchor(picture.Source);
        }
    }

    protected override void Enter(Inline inline)
    {
        switch (inline)
        {
            case Text text: AddText(text.Value); break;
            case CodeSpan code: AddAnchor(code.Value); _length++; break;
            case MathSpan math: AddAnchor(math.Tex); break;
            case Link { IsInternal: false } link: AddAnchor(link.Target); break;
            default: break;
        }
    }

    private void AddAnchor(ReadOnlySpan<char> anchor) => _anchors.Add(Hash(anchor));

    /// <summary>FNV-1a over UTF-16: the same on every machine, unlike string hash codes.</summary>
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }
        return hash;
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
                AddAnchor(text.AsSpan(start, i + 1 - start));
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
