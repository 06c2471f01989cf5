using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Words within formulas: <c>\text</c> and its faces, formulas within them, accents and signs of LaTeX's text.</summary>
internal static class TextCommands
{
    private static readonly FrozenDictionary<string, MathTextFace> Faces = new Dictionary<string, MathTextFace>(StringComparer.Ordinal)
    {
        ["textbf"] = MathTextFace.Bold, ["textit"] = MathTextFace.Italic, ["emph"] = MathTextFace.Italic, ["textsf"] = MathTextFace.Sans,
        ["texttt"] = MathTextFace.Mono,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Signs that LaTeX writes as commands; those of formulas (\$, \%, \S...) hold too.</summary>
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["textendash"] = "–", ["textemdash"] = "—", ["textasciitilde"] = "~", ["textasciicircum"] = "^", ["textellipsis"] = "…", ["ldots"] = "…",
        ["dots"] = "…", ["textquoteleft"] = "‘", ["textquoteright"] = "’", ["textquotedblleft"] = "“", ["textquotedblright"] = "”",
        ["textless"] = "<", ["textgreater"] = ">", ["textbar"] = "|", ["textbardbl"] = "‖", ["textbraceleft"] = "{", ["textbraceright"] = "}",
        ["textbackslash"] = "\\", ["textdagger"] = "†", ["textdaggerdbl"] = "‡", ["ss"] = "ß", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ",
        ["o"] = "ø", ["O"] = "Ø", ["aa"] = "å", ["AA"] = "Å", ["i"] = "ı", ["j"] = "ȷ", ["l"] = "ł", ["L"] = "Ł", ["TeX"] = "TeX", ["LaTeX"] = "LaTeX", [" "] = " ",
        ["space"] = " ", ["nobreakspace"] = "\u00A0", ["lbrace"] = "{", ["rbrace"] = "}",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Accents, which LaTeX writes before their letter and Unicode behind it.</summary>
    private static readonly FrozenDictionary<string, string> Marks = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["'"] = "\u0301", ["`"] = "\u0300", ["^"] = "\u0302", ["~"] = "\u0303", ["="] = "\u0304", ["u"] = "\u0306", ["."] = "\u0307",
        ["\""] = "\u0308", ["r"] = "\u030A", ["H"] = "\u030B", ["v"] = "\u030C", ["c"] = "\u0327", ["textcircled"] = "\u20DD",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly KeyValuePair<string, CommandReader>[] All =
    [
        .. new[] { "text", "textrm", "textnormal", "textup", "textmd", "mbox", "hbox" }
            .Select(name => new KeyValuePair<string, CommandReader>(name, (parser, command) => ReadText(parser, command, MathTextFace.Roman))),
        new("char", ReadCharacter),
        .. Faces.Select(face => new KeyValuePair<string, CommandReader>(face.Key, (parser, command) => ReadText(parser, command, face.Value))),
        .. Signs.Where(sign => sign.Key.StartsWith("text", StringComparison.Ordinal) || sign.Key is "ss" or "ae" or "AE" or "oe" or "OE" or "o" or "O" or "aa")
            .Select(sign => new KeyValuePair<string, CommandReader>(sign.Key, (_, _) => new MathText(sign.Value))),
    ];

    /// <summary><c>\char"263a</c>, <c>\char'101</c>, <c>\char65</c>: a character by its code.</summary>
    private static MathNode ReadCharacter(TexParser parser, Token command)
    {
        var radix = parser.Tokens.Take('"') ? 16 : parser.Tokens.Take('\'') ? 8 : 10;
        var code = 0L;
        var digits = 0;
        for (var token = parser.Tokens.Next(); ; token = parser.Tokens.Next(), digits++)
        {
            var digit = token.Kind == TokenKind.Character && char.IsAsciiHexDigit(token.Text[0]) ? Convert.ToInt32(token.Text, 16) : radix;
            if (digit >= radix || code > 0x10FFFF)
            {
                parser.Tokens.Push(token);
                break;
            }
            code = (code * radix) + digit;
        }
        if (digits > 0 && code <= 0x10FFFF && Rune.TryCreate((int)code, out var rune) && rune.Value >= ' ')
        {
            return new MathText(rune.ToString());
        }
        parser.Tokens.Stop(DiagnosticCatalog.FormulaBadValue, command, command.Source, new Phrase("the code of a character", "字符编码"));
        return MathNode.Empty;
    }

    /// <summary>An argument read as text.</summary>
    public static MathNode ReadText(TexParser parser, Token command, MathTextFace face)
    {
        var token = parser.Tokens.NextSolid();
        if (token.Kind != TokenKind.Open)
        {
            parser.Tokens.Push(token);
            var lone = parser.Tokens.ReadArgument(command);
            return new MathText(lone.Count == 0 ? "" : lone[0].Text, face);
        }
        var nodes = ImmutableArray.CreateBuilder<MathNode>();
        ReadBraced(parser, token, face, nodes, depth: 0);
        return nodes.Count switch
        {
            0 => new MathText("", face),
            1 => nodes[0],
            _ => new MathGroup(new MathRow(nodes.ToImmutable()), MathClass.Ord),
        };
    }

    private static void ReadBraced(TexParser parser, Token open, MathTextFace face, ImmutableArray<MathNode>.Builder nodes, int depth)
    {
        const int MaxDepth = 30;
        var words = new StringBuilder();
        for (var token = parser.Tokens.Next(); token.Kind != TokenKind.Close; token = parser.Tokens.Next())
        {
            if (token.Kind == TokenKind.End || depth > MaxDepth)
            {
                parser.Tokens.Stop(depth > MaxDepth ? DiagnosticCatalog.FormulaTooDeep : DiagnosticCatalog.FormulaBraceMissing, open);
                break;
            }
            if (!TryReadWords(parser, token, words))
            {
                Flush(words, face, nodes);
                ReadPart(parser, token, face, nodes, depth);
            }
        }
        Flush(words, face, nodes);
    }

    /// <summary>What is words; false for what is no text or sets another face.</summary>
    private static bool TryReadWords(TexParser parser, Token token, StringBuilder words)
    {
        switch (token.Kind)
        {
            case TokenKind.Tie:
                words.Append('\u00A0');
                return true;
            case TokenKind.Character:
                words.Append(token.Text);
                Ligate(words);
                return true;
            case TokenKind.Command when Signs.TryGetValue(token.Text, out var sign):
                words.Append(sign);
                return true;
            case TokenKind.Command when Marks.TryGetValue(token.Text, out var accent):
                var letters = parser.Tokens.ReadArgument(token);
                words.Append(Accented(string.Concat(letters.Select(letter => Signs.GetValueOrDefault(letter.Text, letter.Text))), accent));
                return true;
            case TokenKind.Command when TexSymbols.OfCommand(token.Text) is { } symbol && !symbol.IsLetter:
                words.Append(symbol.Symbol.Text);
                return true;
            case TokenKind.Command or TokenKind.Dollar or TokenKind.Open or TokenKind.Verbatim:
                return false;
            default:
                words.Append(token.Text);
                return true;
        }
    }

    private static void ReadPart(TexParser parser, Token token, MathTextFace face, ImmutableArray<MathNode>.Builder nodes, int depth)
    {
        if (token.Kind == TokenKind.Open)
        {
            ReadBraced(parser, token, face, nodes, depth + 1);
        }
        else if (token.Kind == TokenKind.Dollar)
        {
            nodes.Add(parser.ReadList());
            var close = parser.Tokens.NextSolid();
            if (close.Kind != TokenKind.Dollar)
            {
                parser.Tokens.Stop(DiagnosticCatalog.FormulaBraceMissing, token);
            }
        }
        else if (token.Kind == TokenKind.Command && (Faces.ContainsKey(token.Text) || token.Text is "textrm" or "textup" or "textmd" or "textnormal" or "text"))
        {
            nodes.Add(ReadText(parser, token, Combined(face, token.Text)));
        }
        else
        {
            nodes.Add(parser.ReadAtom(token));
        }
    }

    /// <summary>Faces stack in text: bold within italic is both.</summary>
    private static MathTextFace Combined(MathTextFace outer, string command) => (outer, Faces.GetValueOrDefault(command)) switch
    {
        (MathTextFace.Bold or MathTextFace.BoldItalic, MathTextFace.Italic) or (MathTextFace.Italic or MathTextFace.BoldItalic, MathTextFace.Bold)
            => MathTextFace.BoldItalic,
        (_, MathTextFace.Roman) => command is "text" or "textmd" ? outer : MathTextFace.Roman,
        (_, var inner) => inner,
    };

    private static void Flush(StringBuilder words, MathTextFace face, ImmutableArray<MathNode>.Builder nodes)
    {
        if (words.Length > 0)
        {
            nodes.Add(new MathText(words.ToString(), face));
            words.Clear();
        }
    }

    /// <summary>TeX's input ligatures: -- and ---, `` and ''.</summary>
    private static void Ligate(StringBuilder words)
    {
        var last = words[^1];
        var before = words.Length > 1 ? words[^2] : '\0';
        var joined = (before, last) switch { ('-', '-') => "–", ('–', '-') => "—", ('‘', '`') => "“", ('’', '\'') => "”", (_, '`') => "‘", (_, '\'') => "’", _ => "" };
        if (joined.Length > 0)
        {
            var drop = last is '`' or '\'' && before is not ('‘' or '’') ? 1 : (before, last) is ('’', '`') or ('‘', '\'') ? 1 : 2;
            words.Length -= drop;
            words.Append(joined);
        }
    }

    private static string Accented(string letters, string accent)
    {
        if (letters.Length == 0)
        {
            return accent;
        }
        var first = letters[0] is 'ı' ? "i" : letters[0] is 'ȷ' ? "j" : letters[..1];
        return Accents.Compose(first[0], accent[0]) + letters[1..];
    }
}
