using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>
/// Reads TeX into the model of formulas: lists of atoms with their scripts. What commands mean is said by topic, in the files of
/// <see cref="TexCommands"/>. Bounded in depth, length and what macros make; faults are collected.
/// </summary>
internal sealed class TexParser
{
    /// <summary>Groups within groups, and commands within their arguments; far beyond what can be read on paper.</summary>
    private const int MaxDepth = 100;

    /// <summary>Characters of one formula.</summary>
    private const int MaxLength = 20_000;

    private readonly List<MathNode> _nodes = [];
    private readonly TexFaults _faults;
    private int _depth;

    private TexParser(string tex, bool display, TexMacros macros, TexFaults faults)
    {
        _faults = faults;
        Tokens = new TokenSource(tex, macros, faults);
        Macros = macros;
        IsDisplay = display;
    }

    public TokenSource Tokens { get; }
    public TexMacros Macros { get; }
    public bool IsDisplay { get; }

    /// <summary>The alphabet that letters are set in at this place.</summary>
    public MathAlphabet Alphabet { get; set; } = MathAlphabet.Italic;

    /// <summary>The number of the row or formula that is being read.</summary>
    public EquationTag? Tag { get; set; }

    /// <summary>Whether numbers of other equations are asked for.</summary>
    public bool HasReferences { get; set; }

    /// <summary>The formula, or null when it has a fault.</summary>
    public static Formula? Read(string tex, bool display, TexMacros macros, TexFaults faults)
    {
        if (tex.Length > MaxLength)
        {
            faults.Add(DiagnosticCatalog.FormulaTooLong, new Token(TokenKind.End, "", 0, 1), MaxLength);
            return null;
        }
        var parser = new TexParser(tex, display, macros, faults);
        var root = parser.ReadLines();
        return faults.IsEmpty ? new Formula(root, tex, display) { Tag = parser.Tag == ReferenceCommands.None ? null : parser.Tag, HasReferences = parser.HasReferences } : null;
    }

    /// <summary>The whole formula: one list, or lines that <c>\\</c> parts in a display.</summary>
    private MathNode ReadLines()
    {
        var lines = ImmutableArray.CreateBuilder<MathArrayRow>();
        while (true)
        {
            var line = ReadList();
            var token = Tokens.Next();
            var gap = IsDisplay && ArrayReader.IsRowEnd(token) ? ArrayReader.ReadGap(this) : null;
            if (token.Kind == TokenKind.End || (IsDisplay && ArrayReader.IsRowEnd(token)))
            {
                lines.Add(new MathArrayRow([line]) { GapBelow = gap });
            }
            else
            {
                Tokens.Stop(DiagnosticCatalog.FormulaUnexpected, token, token.Source);
            }
            if (token.Kind == TokenKind.End || !_faults.IsEmpty)
            {
                break;
            }
        }
        return lines.Count switch
        {
            0 => MathNode.Empty,
            1 => lines[0].Cells[0],
            _ => new MathArray(MathArrayKind.Gathered, [new MathColumn(MathAlignment.Centre)], lines.ToImmutable()),
        };
    }

    /// <summary>Atoms up to what closes the list, which is left to be read.</summary>
    public MathNode ReadList(bool inBrackets = false, bool afterInfix = false)
    {
        var alphabet = Alphabet;
        var start = _nodes.Count;
        if (!Enter())
        {
            return MathNode.Empty;
        }
        while (true)
        {
            var token = Tokens.NextSolid();
            if (IsClosing(token) || (inBrackets && token.IsChar(']')))
            {
                Tokens.Push(token);
                break;
            }
            if (token.Kind == TokenKind.Command && FractionCommands.IsInfix(token.Text))
            {
                if (afterInfix)
                {
                    Tokens.Stop(DiagnosticCatalog.FormulaAmbiguousFraction, token, token.Source);
                }
                var numerator = Cut(start);
                _nodes.Add(FractionCommands.ReadInfix(this, token, numerator, inBrackets));
            }
            else if (token.Kind == TokenKind.Command && SwitchCommands.Find(token.Text) is { } turn)
            {
                if (turn(this, token, () => ReadList(inBrackets, afterInfix)) is { } rest)
                {
                    _nodes.Add(rest);
                }
            }
            else
            {
                var atom = ScriptReader.Read(this, token);
                if (!ReferenceEquals(atom, MathNode.Empty))
                {
                    _nodes.Add(atom); // definitions, labels and the like leave nothing
                }
            }
        }
        Alphabet = alphabet;
        _depth--;
        return Cut(start);
    }

    /// <summary>What a command acts on: a group without its braces, or one atom.</summary>
    public MathNode ReadArgument(Token command)
    {
        var token = Tokens.NextSolid();
        if (IsClosing(token) || token.Kind is TokenKind.Super or TokenKind.Sub)
        {
            Tokens.Stop(DiagnosticCatalog.FormulaArgumentMissing, command, command.Source);
            return MathNode.Empty;
        }
        return token.Kind == TokenKind.Open ? ReadBraced(token) : ReadAtom(token);
    }

    /// <summary>What stands in square brackets, if anything does.</summary>
    public MathNode? ReadOptional()
    {
        var open = Tokens.NextSolid();
        if (!open.IsChar('['))
        {
            Tokens.Push(open);
            return null;
        }
        var content = ReadList(inBrackets: true);
        if (!Tokens.NextSolid().IsChar(']'))
        {
            Tokens.Stop(DiagnosticCatalog.FormulaBraceMissing, open);
        }
        return content;
    }

    /// <summary>An argument in another alphabet.</summary>
    public MathNode ReadArgumentIn(MathAlphabet alphabet, Token command)
    {
        var outer = Alphabet;
        Alphabet = alphabet;
        var argument = ReadArgument(command);
        Alphabet = outer;
        return argument;
    }

    public MathNode ReadAtom(Token token)
    {
        if (!Enter())
        {
            return MathNode.Empty;
        }
        var atom = token.Kind switch
        {
            TokenKind.Open => Grouped(ReadBraced(token)),
            TokenKind.Character => CharacterReader.Read(this, token),
            TokenKind.Command => ReadCommand(token),
            TokenKind.Tie => new MathSpace(SpaceCommands.Word),
            TokenKind.Verbatim => new MathText(token.Text, MathTextFace.Mono),
            _ => Refuse(token),
        };
        _depth--;
        return atom;
    }

    private MathNode ReadBraced(Token open)
    {
        var content = ReadList();
        var close = Tokens.NextSolid();
        if (close.Kind == TokenKind.End)
        {
            Tokens.Stop(DiagnosticCatalog.FormulaBraceMissing, open);
        }
        else if (close.Kind != TokenKind.Close)
        {
            Tokens.Stop(DiagnosticCatalog.FormulaUnexpected, close, close.Source);
        }
        return content;
    }

    private MathNode ReadCommand(Token token)
    {
        if (TexSymbols.OfCommand(token.Text) is { } symbol)
        {
            return CharacterReader.InAlphabet(symbol, Alphabet);
        }
        if (TexCommands.Find(token.Text) is { } reader)
        {
            return reader(this, token);
        }
        var nearest = "\\" + NearestWord.Find(token.Text,
            [.. TexCommands.Names(Macros).OrderBy(name => char.IsUpper(name[0]) != char.IsUpper(token.Text.FirstOrDefault()))]);
        _faults.Add(DiagnosticCatalog.FormulaUnknownCommand, token, token.Source, nearest);
        return MathNode.Empty;
    }

    private MathNode Refuse(Token token)
    {
        Tokens.Stop(DiagnosticCatalog.FormulaUnexpected, token, token.Source);
        return MathNode.Empty;
    }

    /// <summary>Braces make one ordinary atom of what they hold (The TeXbook, chapter 17).</summary>
    private static MathNode Grouped(MathNode content) =>
        content is MathSymbol { Class: MathClass.Ord } or MathGroup or MathText ? content : new MathGroup(content, MathClass.Ord);

    /// <summary>What ends a list and belongs to whoever opened it.</summary>
    public static bool IsClosing(Token token) => token.Kind switch
    {
        TokenKind.End or TokenKind.Close or TokenKind.Align or TokenKind.Dollar => true,
        TokenKind.Command => token.Text is "\\" or "cr" or "newline" or "right" or "middle" or "end",
        _ => false,
    };

    private MathNode Cut(int start)
    {
        var count = _nodes.Count - start;
        var node = count switch { 0 => MathNode.Empty, 1 => _nodes[start], _ => new MathRow([.. _nodes[start..]]) };
        _nodes.RemoveRange(start, count);
        return node;
    }

    private bool Enter()
    {
        if (++_depth <= MaxDepth)
        {
            return true;
        }
        _depth--;
        Tokens.Stop(DiagnosticCatalog.FormulaTooDeep, Tokens.NextRaw());
        return false;
    }
}
