using System.Text;

namespace Publisher.Tests.Composition.Checks;

/// <summary>
/// Mixed text from the whole repertoire of a language: letters, words, numbers, every class of marks of T3, quotes of both
/// widths, spaces, combining marks, surrogates. The same seed gives the same text everywhere.
/// </summary>
internal sealed class RandomText(int seed)
{
    private const string Han = "一二三四五六七八九十天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏";
    private const string Kana = "あいうえおかきくけこさしすせそアイウエオカキクケコっゃュョー々";
    private const string Hangul = "가나다라마바사아자차카타파하한국말글";
    private const string Stops = "，。、；：！？，。，。";
    private static readonly string[] Words =
        ["a", "of", "word", "Unicode", "extraordinary", "hyphenation", "well-known", "e.g.", "GDP", "LaTeX", "naïve", "e\u0301te\u0301", "Ωμέγα", "слово"];
    private static readonly string[] Numbers = ["5", "12.5%", "30％", "3,000", "¥3000", "±0.5", "10:30", "37℃", "90°", "1/2", "2024", "№7", "€15"];
    private static readonly string[] Units = ["——", "……", "⋯⋯", "—", "…", "·", "・", "～", "〜", "/", "‼", "々"];
    private static readonly (string Open, string Close)[] Pairs =
        [("“", "”"), ("‘", "’"), ("（", "）"), ("《", "》"), ("「", "」"), ("『", "』"), ("【", "】"), ("(", ")"), ("[", "]")];
    private static readonly string[] Oddities = ["\u2060", "\u200B", "\u00AD", "\u3000", "\u00A0", "⼀", "https://a.example/b_c/d?e=f", "👍", "ﬁ"];

    private ulong _state = ((ulong)seed * 0x9E3779B97F4A7C15) | 1;

    /// <summary>xorshift64 [Marsaglia 2003].</summary>
    public int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)((_state >> 11) % (ulong)below);
    }

    public string Make(string language, int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            text.Append(Piece(language, 0));
        }
        return text.ToString();
    }

    private string Piece(string language, int depth) => Next(24) switch
    {
        < 10 => Letters(language),
        < 13 => Pick(Words) + (language is "en" or "ko" || Next(2) == 0 ? " " : ""),
        13 => " ",
        14 or 15 => Pick(Numbers),
        16 or 17 or 18 => language is "en" or "ko" ? ".,;:!?"[Next(6)] + " " : Stops[Next(Stops.Length)].ToString(),
        19 => Pick(Units),
        20 or 21 or 22 when depth < 2 => Quoted(language, depth),
        _ => Next(3) == 0 ? Pick(Oddities) : Letters(language),
    };

    private string Letters(string language)
    {
        var source = language switch { "ko" => Hangul, "ja" when Next(2) == 0 => Kana, "en" => "", _ => Han };
        if (source.Length == 0)
        {
            return Pick(Words) + " ";
        }
        var count = 1 + Next(6);
        var letters = string.Concat(Enumerable.Range(0, count).Select(_ => source[Next(source.Length)]));
        return language == "ko" && Next(2) == 0 ? letters + " " : letters;
    }

    private string Quoted(string language, int depth)
    {
        var (open, close) = Pairs[Next(Pairs.Length)];
        return open + Piece(language, depth + 1).Trim() + close;
    }

    private string Pick(string[] choices) => choices[Next(choices.Length)];
}
