using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>
/// Whether the letters of a text tell its language beyond doubt, so that a manuscript of several languages need not name it.
/// Stricter than the reader of manuscripts: naming a language once too often does no harm.
/// </summary>
internal sealed class ScriptTest(ImmutableArray<LanguageTag> languages)
{
    /// <summary>One language with Han, kana or Hangul and one without: letters tell these two apart.</summary>
    private readonly bool _isTelling = languages.Length == 2 && languages[0].IsCjk != languages[1].IsCjk;

    public bool IsClear(ImmutableArray<Inline> content, LanguageTag language) => IsClear(PlainText.Of(content), language);

    public bool IsClear(string text, LanguageTag language)
    {
        var (cjk, words, inWord) = (0, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            cjk += IsCjk(rune.Value) ? 1 : 0;
            var isLetter = rune.Value < 0x250 && char.IsLetter((char)rune.Value);
            words += isLetter && !inWord ? 1 : 0;
            inWord = isLetter;
        }
        return _isTelling && languages.Contains(language) && (language.IsCjk ? cjk > 2 * words + 4 || (cjk > 0 && words == 0) : cjk == 0 && words > 0);
    }

    /// <summary>Whether every text of a block is clear.</summary>
    public bool IsClear(Block block)
    {
        var walk = new Texts(this, block.Language);
        walk.Walk([block]);
        return walk is { IsAllClear: true, HasText: true };
    }

    private static bool IsCjk(int c) => c is >= 0x3041 and <= 0x30FF or >= 0x3400 and <= 0x9FFF or >= 0xAC00 and <= 0xD7A3 or >= 0x20000 and <= 0x3FFFF;

    private sealed class Texts(ScriptTest test, LanguageTag language) : ContentWalker
    {
        public bool IsAllClear { get; private set; } = true;
        public bool HasText { get; private set; }

        protected override void Enter(Block block)
        {
            if (block is Paragraph or Heading)
            {
                HasText = true;
                var content = block is Heading heading ? heading.Content : ((Paragraph)block).Content;
                IsAllClear &= block.Language == language && test.IsClear(content, language);
            }
        }
    }
}
