namespace Publisher.Composition.Text;

/// <summary>
/// The kind of every character, before context is known: marks shared by Latin and CJK (quotes, dashes, dots) are given
/// as wide, and the classifier turns them narrow (T20).
/// </summary>
internal sealed class CharacterKinds
{
    private const string Openings = "（《〈「『【〖〔［｛〘〝｟“‘";
    private const string Closings = "）》〉」』】〗〕］｝〙〞〟｠”’";
    private const string Connectors = "～〜゠／＼";
    private const string FixedMarks = "‼⁇⁈⁉";
    private const string Affixes = "%‰°′″#$@+−±×÷=<>&*_~^|\\/€£¥§¢№";
    private const string Invisibles = "\n\r\u000B\u000C\u0085\u2028\u2029\u200B\u200C\u200D\u2060\uFEFF\u00AD";
    private const string OtherSpaces = "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\t";

    /// <summary>Han and kana by blocks: radicals to ideographic description, kana, Bopomofo, Kanbun, enclosed, the ideographs.</summary>
    private static readonly (int First, int Last)[] HanBlocks =
    [
        (0x2E80, 0x2FFF), (0x3003, 0x3007), (0x3012, 0x3013), (0x3020, 0x302F), (0x3031, 0x303F), (0x3040, 0x30FF),
        (0x3100, 0x312F), (0x3190, 0x31FF), (0x3200, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF),
        (0xFF66, 0xFF9F),
    ];

    private static readonly (int First, int Last)[] HangulBlocks =
        [(0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF)];

    /// <summary>Alphabets that are autospaced against Han (T24): Latin, IPA, Greek, Cyrillic, Armenian and extensions.</summary>
    private static readonly (int First, int Last)[] AlphabetBlocks =
        [(0x00C0, 0x02FF), (0x0370, 0x058F), (0x1C80, 0x1C8F), (0x1D00, 0x1FFF), (0x2C60, 0x2C7F), (0x2DE0, 0x2DFF),
            (0xA640, 0xA69F), (0xA720, 0xA7FF), (0xAB30, 0xAB6F), (0xFB00, 0xFB06), (0x2070, 0x209F)];

    private readonly byte[] _plane0 = new byte[0x10000];

    public static CharacterKinds Instance { get; } = new();

    private CharacterKinds()
    {
        SetAll(HanBlocks, CharacterKind.Han);
        SetAll(HangulBlocks, CharacterKind.Hangul);
        SetAll(AlphabetBlocks, CharacterKind.Latin);
        SetAll([('0', '9'), ('A', 'Z'), ('a', 'z')], CharacterKind.Latin);
        Set("µªº\uFFFC", CharacterKind.Latin);
        Set("!'\",.:;?-‐‑‒–―‚„‹›«»¡¿…•", CharacterKind.NarrowMark);
        Set("([{", CharacterKind.NarrowOpening);
        Set(")]}", CharacterKind.NarrowClosing);
        Set(Affixes, CharacterKind.LatinAffix);
        Set(Openings, CharacterKind.Opening);
        Set(Closings, CharacterKind.Closing);
        Set("，、", CharacterKind.Comma);
        Set("。．", CharacterKind.Stop);
        Set("：；", CharacterKind.Colon);
        Set("！？", CharacterKind.Exclamation);
        Set("・‧", CharacterKind.MiddleDot);
        Set("·", CharacterKind.Interpunct);
        Set(Connectors, CharacterKind.Connector);
        Set(FixedMarks, CharacterKind.FixedMark);
        Set("—…⋯⸺", CharacterKind.Unit);
        Set("｡､･", CharacterKind.NarrowMark);
        Set(" \u00A0", CharacterKind.WordSpace);
        Set("\u3000", CharacterKind.IdeographicSpace);
        Set(OtherSpaces, CharacterKind.OtherSpace);
        Set(Invisibles, CharacterKind.Invisible);
    }

    public CharacterKind this[int codePoint] => (uint)codePoint < 0x10000
        ? (CharacterKind)_plane0[codePoint]
        : codePoint is >= 0x20000 and < 0x40000 or >= 0x1B000 and < 0x1B170 ? CharacterKind.Han : CharacterKind.Symbol;

    /// <summary>Marks that Latin and CJK share: their width needs context (T20).</summary>
    public static bool IsShared(char character) =>
        character is '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2014' or '\u2026' or '\u22EF' or '\u00B7';

    private void SetAll(ReadOnlySpan<(int First, int Last)> blocks, CharacterKind kind)
    {
        foreach (var (first, last) in blocks)
        {
            _plane0.AsSpan(first, last - first + 1).Fill((byte)kind);
        }
    }

    private void Set(string characters, CharacterKind kind)
    {
        foreach (var character in characters)
        {
            _plane0[character] = (byte)kind;
        }
    }
}

/// <summary>Questions about kinds that several steps ask.</summary>
internal static class CharacterKindQuestions
{
    extension(CharacterKind kind)
    {
        public bool IsWideMark => kind is >= CharacterKind.Opening and <= CharacterKind.Unit;

        public bool IsIdeographic => kind == CharacterKind.Han || kind.IsWideMark;

        public bool IsSpace => kind is >= CharacterKind.WordSpace and <= CharacterKind.OtherSpace;

        /// <summary>Marks that close: blank after the ink, no line starts with them.</summary>
        public bool Closes => kind is >= CharacterKind.Closing and <= CharacterKind.Exclamation;
    }
}
