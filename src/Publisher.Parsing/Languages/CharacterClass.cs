using System.Text;

namespace Publisher.Parsing.Languages;

/// <summary>The scripts that decide in which language a text is and how its lines join.</summary>
internal static class CharacterClass
{
    public static bool IsHan(int c) => c is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or 0x3007
        or (>= 0x2E80 and <= 0x2FDF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    public static bool IsKana(int c) => c is (>= 0x3041 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF)
        or (>= 0xFF66 and <= 0xFF9F) or (>= 0x1B000 and <= 0x1B16F);

    public static bool IsHangul(int c) => c is (>= 0xAC00 and <= 0xD7FF) or (>= 0x1100 and <= 0x11FF)
        or (>= 0x3130 and <= 0x318F) or (>= 0xA960 and <= 0xA97F);

    /// <summary>Full-width marks and forms: CJK symbols and punctuation, compatibility and full-width forms.</summary>
    public static bool IsWideMark(int c) => c is (>= 0x3000 and <= 0x303F and not 0x3007) or (>= 0xFE10 and <= 0xFE1F)
        or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF01 and <= 0xFF65) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x3190 and <= 0x31EF) or (>= 0x3200 and <= 0x33FF) or (>= 0x1F200 and <= 0x1F2FF)
        or (>= 0x3100 and <= 0x312F);

    /// <summary>Marks that are wide in Chinese and Japanese and narrow elsewhere: quotes, dash, ellipsis, middle dot.</summary>
    public static bool IsAmbiguousMark(int c) => c is 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2014 or 0x2026 or 0x00B7
        or 0x2E3A;

    /// <summary>Chinese or Japanese by itself: lines join without a space at such characters (T87).</summary>
    public static bool IsChineseOrJapanese(int c) => c >= 0x2E80 && (IsHan(c) || IsKana(c) || IsWideMark(c));

    public static bool IsLatin(int c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        or (>= 0xC0 and <= 0x24F and not 0xD7 and not 0xF7) or (>= 0x1E00 and <= 0x1EFF);

    public static bool IsLetter(int c) => Rune.IsValid(c) && Rune.IsLetter(new Rune(c));
}
