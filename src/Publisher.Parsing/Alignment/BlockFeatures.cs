using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing.Alignment;

/// <summary>What alignment compares of a block: its kind, how much it says, what it may share with a translation word by word.</summary>
internal sealed class BlockFeatures : ContentWalker
{
    // How much a sign says, in words: 0.7 Han characters a word (T76); kana and Hangul write sounds, so they take more.
    private const double Han = 2 / 3.0;
    private const double Syllable = 0.45;
    private const double Letter = 1 / 5.0;

    private readonly List<ulong> _anchors = [];
    private readonly List<ulong> _numbers = [];
    private readonly List<double> _sentences = [];
    private readonly bool _withHan;
    private double _length;

    /// <summary>The length up to the end of the sentence before.</summary>
    private double _ended;

    private BlockFeatures(Block block, bool withHan)
    {
        Block = block;
        IsOnly = block.Attributes.HasClass(OnlyMark.Class);
        _withHan = withHan;
        Walk([block]);
        (Anchors, Numbers, Sentences) = (Once(_anchors), Once(_numbers), [.. _sentences]);
    }

    /// <summary>Each once, in order.</summary>
    private static ImmutableArray<ulong> Once(List<ulong> values)
    {
        values.Sort();
        var (once, count) = (new ulong[values.Count], 0);
        foreach (var value in values)
        {
            if (count == 0 || once[count - 1] != value)
            {
                once[count++] = value;
            }
        }
        return ImmutableArray.Create(once, 0, count);
    }

    public Block Block { get; }

    /// <summary>Content in words.</summary>
    public double Length => _length;

    /// <summary>The author wants no counterpart.</summary>
    public bool IsOnly { get; }

    /// <summary>
    /// Numbers, names and words, lines of code, formulas, addresses and picture paths: their hashes in order. Which of them
    /// count is for <see cref="AnchorIndex"/> to find: those that the other language has too.
    /// </summary>
    public ImmutableArray<ulong> Anchors { get; }

    /// <summary>Those of the anchors that are numbers of two digits or more: one that only one side has speaks against a pair.</summary>
    public ImmutableArray<ulong> Numbers { get; }

    /// <summary>The lengths of sentences; an item, a cell, a caption is one at least.</summary>
    public ImmutableArray<double> Sentences { get; }

    /// <param name="withHan">Pairs of Han characters are anchors too: for languages that share them, such as Chinese and Japanese.</param>
    public static BlockFeatures Of(Block block, bool withHan = false) => new(block, withHan);

    public static BlockFeatures[] Of(ImmutableArray<Block> blocks, bool withHan) => [.. blocks.Select(block => Of(block, withHan))];

    protected override void Enter(Block block)
    {
        EndSentence();
        switch (block)
        {
            // By line: comments in code are translated, the rest of it is not.
            case CodeBlock code: AddLines(code.Text); _length += code.Text.Length * Letter; break;
            case MathBlock math: AddAnchor(math.Tex); break;
            case Picture picture: AddAnchor(picture.Source); AddDescription(picture.AltText); break;
            default: break;
        }
    }

    protected override void Leave(Block block) => EndSentence();

    private void EndSentence()
    {
        if (_length > _ended)
        {
            _sentences.Add(_length - _ended);
            _ended = _length;
        }
    }

    protected override void Enter(Inline inline)
    {
        switch (inline)
        {
            case Text text: AddText(text.Value); break;
            case CodeSpan code: AddCode(code.Value); _length++; break;
            case MathSpan math: AddAnchor(math.Tex); _length++; break;
            case Link { IsInternal: false } link: AddAnchor(link.Target); break;
            case InlinePicture picture: AddAnchor(picture.Source); break;
            default: break;
        }
    }

    /// <summary>Descriptions say as much as a language's readers need: nothing of the text's sentences.</summary>
    private void AddDescription(string text)
    {
        var count = _sentences.Count;
        AddText(text);
        _sentences.RemoveRange(count, _sentences.Count - count);
        _ended = _length;
    }

    private void AddAnchor(ReadOnlySpan<char> anchor) => _anchors.Add(Hash(anchor));

    private void AddLines(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
        {
            if (line.Trim() is { Length: > 2 } trimmed)
            {
                AddCode(trimmed);
            }
        }
    }

    /// <summary>Code is no word: <c>use</c> says nothing of a text that uses something.</summary>
    private void AddCode(ReadOnlySpan<char> code) => _anchors.Add(~Hash(code));

    /// <summary>FNV-1a over UTF-16 in lower case: the same on every machine, unlike string hash codes.</summary>
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        }
        return hash;
    }

    private void AddText(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (CharacterClass.IsHan(c) || char.IsHighSurrogate(c))
            {
                AddHan(text, i);
            }
            else if (CharacterClass.IsKana(c) || CharacterClass.IsHangul(c))
            {
                _length += Syllable;
            }
            else if (char.IsAsciiDigit(c))
            {
                i = AddNumber(text, i);
            }
            else if (char.IsLetter(c))
            {
                i = AddWord(text, i);
            }
            else if (IsEndOfSentence(text, i))
            {
                EndSentence();
            }
        }
    }

    /// <summary>A full stop ends a sentence before a space, unless a single letter stands before it (e.g., J.) or a small one follows.</summary>
    private static bool IsEndOfSentence(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '。' or '｡' or '！' or '？' or '।' or '؟' or '۔' => true,
        '.' or '!' or '?' => IsEndOfSentence(text[..at], text[(at + 1)..].TrimStart("\"'”’»)]")),
        _ => false,
    };

    private static bool IsEndOfSentence(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var isInitial = before.Length > 0 && char.IsLetter(before[^1]) && (before.Length == 1 || !char.IsLetter(before[^2]));
        var next = after.TrimStart();
        return !isInitial && (next.IsEmpty || (next.Length < after.Length && !char.IsLower(next[0])));
    }

    private void AddHan(ReadOnlySpan<char> text, int at)
    {
        _length += Han;
        if (_withHan && at + 1 < text.Length && CharacterClass.IsHan(text[at + 1]))
        {
            AddAnchor(text.Slice(at, 2));
        }
    }

    private int AddNumber(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }
        AddAnchor(text[start..end]);
        if (end - start > 1)
        {
            _numbers.Add(_anchors[^1]);
        }
        _length += (end - start) * Letter;
        return end - 1;
    }

    private int AddWord(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && char.IsLetter(text[end]) && !CharacterClass.IsChineseOrJapanese(text[end]) && !CharacterClass.IsHangul(text[end]))
        {
            end++;
        }
        if (end - start > 1)
        {
            AddAnchor(text[start..end]);
        }
        _length += (end - start) * Letter;
        return end - 1;
    }
}
