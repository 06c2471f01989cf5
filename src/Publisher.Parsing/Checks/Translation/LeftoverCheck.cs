using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Languages;

namespace Publisher.Parsing.Checks.Translation;

/// <summary>
/// CHK030: paragraphs of one side that are wholly in another side's language. Only what is surely prose counts: titles of works,
/// names and addresses are the same in every language.
/// </summary>
internal sealed class LeftoverCheck(LanguageTag language, ImmutableArray<LanguageTag> others, DiagnosticBag bag) : ContentWalker
{
    /// <summary>Fewer words or characters may be a name.</summary>
    private const int FewestWords = 5;
    private const int FewestCharacters = 8;

    /// <summary>In lower case: titles of works have them in capitals.</summary>
    private static readonly string[] FunctionWords =
        ["the", "of", "and", "to", "is", "are", "a", "an", "in", "that", "for", "with", "you", "this", "it", "be", "was", "can", "not", "we"];

    protected override void Enter(Block block)
    {
        if (block is not Paragraph paragraph || block.Language != language || HasLanguage(paragraph.Content))
        {
            return;
        }
        var text = PlainText.Of([.. paragraph.Content.Where(inline => inline is not CodeSpan)]);
        var (cjk, latin) = Count(text);
        if (language.IsCjk && cjk == 0 && others.FirstOrDefault(other => other.Primary == "en") is { Primary: "en" } english && IsEnglishProse(text))
        {
            bag.Add(DiagnosticCatalog.Untranslated.Create(block.Span, language, english));
        }
        else if (!language.IsCjk && latin < cjk / 4 && cjk >= FewestCharacters
            && others.FirstOrDefault(other => other.IsCjk) is { IsCjk: true } foreign)
        {
            bag.Add(DiagnosticCatalog.Untranslated.Create(block.Span, language, foreign));
        }
    }

    private static bool HasLanguage(ImmutableArray<Inline> content) => content.Any(inline => inline is StyledSpan { Language: not null });

    private static (int Cjk, int Latin) Count(string text)
    {
        var (cjk, latin) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            cjk += CharacterClass.IsHan(rune.Value) || CharacterClass.IsKana(rune.Value) || CharacterClass.IsHangul(rune.Value) ? 1 : 0;
            latin += CharacterClass.IsLatin(rune.Value) ? 1 : 0;
        }
        return (cjk, latin);
    }

    private static bool IsEnglishProse(string text)
    {
        var words = text.Split([' ', '\n', ',', '.', ';', ':', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= FewestWords && words.Count(word => FunctionWords.Contains(word, StringComparer.Ordinal)) >= 2;
    }
}
