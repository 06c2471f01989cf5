using System.Globalization;
using Publisher.Model.Documents;
using Publisher.Model.Wording;

namespace Publisher.Model.Numbering;

/// <summary>Numbers in the words of a language: 图2-1, Figure 2-1, 第三章.</summary>
internal sealed class LabelText(NumberingSettings settings)
{
    /// <summary>What outputs print where the thing stands; sections have their number alone, equations in brackets.</summary>
    public string Printed(NumberedItem item, LanguageTag language) => item.Kind switch
    {
        NumberedKind.Section => Number(item, language),
        NumberedKind.Equation => string.Format(CultureInfo.InvariantCulture, UiText.For(language).EquationNumber, Number(item, language)),
        _ => Label(item, language),
    };

    /// <summary>How text refers to the thing: in the author's words where there are any, else in ours.</summary>
    public string Label(NumberedItem item, LanguageTag language)
    {
        if (item.Typed.TryGetValue(language, out var typed) && typed.Length > 0)
        {
            return item.Kind == NumberedKind.Section && char.IsAsciiDigit(typed[0]) ? Worded(item, language) : typed;
        }
        return Worded(item, language);
    }

    private string Worded(NumberedItem item, LanguageTag language)
    {
        var words = UiText.For(language);
        var pattern = item.Kind switch
        {
            NumberedKind.Figure => words.Figure,
            NumberedKind.Table => words.Table,
            NumberedKind.Listing => words.Listing,
            NumberedKind.Equation => words.Equation,
            NumberedKind.Chapter => words.Chapter,
            NumberedKind.Appendix => words.Appendix,
            _ => words.Section,
        };
        var number = Number(item, language);
        // 第三章 is written close, 第 3 章 is not.
        pattern = number.Length > 0 && HanNumerals.Has(number[0]) ? pattern.Replace(" ", "", StringComparison.Ordinal) : pattern;
        return string.Format(CultureInfo.InvariantCulture, pattern, number);
    }

    /// <summary>The bare number: 2-1, 1.2, 三.</summary>
    public string Number(NumberedItem item, LanguageTag language) => item.Kind switch
    {
        NumberedKind.Section => item.Number.Replace('-', '.'),
        NumberedKind.Chapter when settings.Digits == ChapterDigits.Han && (language.IsChinese || language.IsJapanese)
            && int.TryParse(item.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) => HanNumerals.Of(value),
        _ when item.IsTag => item.Number,
        _ => item.Number.Replace("-", settings.SeparatorFor(language), StringComparison.Ordinal),
    };
}
