using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Reads an atom with what is raised and lowered at it: scripts, primes, the raised digits of Unicode.</summary>
internal static class ScriptReader
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
    private const string Level = "0123456789+-=()ni";
    private static readonly MathSymbol Prime = new("′", MathClass.Ord);
    private static readonly Phrase Subscript = new("subscript", "下标");
    private static readonly Phrase Superscript = new("superscript", "上标");

    private ref struct Scripts
    {
        public MathNode? Sub;
        public MathNode? Super;
        public MathNode? Primes;
        public ScriptPlacement? Placement;
    }

    public static MathNode Read(TexParser parser, Token token)
    {
        var isBase = token.Kind is not (TokenKind.Super or TokenKind.Sub) && !token.IsChar('\'') && !IsScript(token, out _, out _);
        if (!isBase)
        {
            parser.Tokens.Push(token);
        }
        var atom = isBase ? parser.ReadAtom(token) : MathNode.Empty;
        var scripts = default(Scripts);
        while (ReadOne(parser, atom, ref scripts))
        {
        }
        var super = scripts.Primes is null ? scripts.Super
            : scripts.Super is null ? scripts.Primes : new MathRow([.. Parts(scripts.Primes), .. Parts(scripts.Super)]);
        return scripts.Sub is null && super is null ? atom
            : Join(atom, scripts.Sub, super, scripts.Placement ?? UsualPlacement(atom));
    }

    private static bool ReadOne(TexParser parser, MathNode atom, ref Scripts scripts)
    {
        var token = parser.Tokens.NextSolid();
        switch (token)
        {
            case { Kind: TokenKind.Super }:
                Check(parser, token, scripts.Super, Superscript);
                scripts.Super = parser.ReadArgument(token);
                return true;
            case { Kind: TokenKind.Sub }:
                Check(parser, token, scripts.Sub, Subscript);
                scripts.Sub = parser.ReadArgument(token);
                return true;
            case { Kind: TokenKind.Character, Text: "'" }:
                Check(parser, token, scripts.Super, Superscript);
                scripts.Primes = scripts.Primes is null ? Prime : new MathRow([.. Parts(scripts.Primes), Prime]);
                return true;
            case { Kind: TokenKind.Command, Text: "limits" or "nolimits" or "displaylimits" }:
                scripts.Placement = PlacementOf(parser, token, atom);
                return true;
            case { Kind: TokenKind.Character } when IsScript(token, out var level, out var isRaised):
                var one = parser.ReadAtom(token with { Text = level });
                ref var place = ref isRaised ? ref scripts.Super : ref scripts.Sub;
                place = place is null ? one : new MathRow([.. Parts(place), one]);
                return true;
            default:
                parser.Tokens.Push(token);
                return false;
        }
    }

    private static void Check(TexParser parser, Token token, MathNode? before, Phrase name)
    {
        if (before is not null)
        {
            parser.Tokens.Stop(DiagnosticCatalog.FormulaDoubleScript, token, name);
        }
    }

    private static ScriptPlacement PlacementOf(TexParser parser, Token token, MathNode atom)
    {
        if (atom is not (MathSymbol { Class: MathClass.Op } or MathGroup { Class: MathClass.Op } or MathStack { Class: MathClass.Op }))
        {
            parser.Tokens.Stop(DiagnosticCatalog.FormulaUnexpected, token, token.Source);
        }
        return token.Text switch
        {
            "limits" => ScriptPlacement.Limits,
            "nolimits" => ScriptPlacement.Beside,
            _ => ScriptPlacement.DisplayLimits,
        };
    }

    private static ScriptPlacement UsualPlacement(MathNode atom) => atom switch
    {
        MathSymbol symbol when symbol.Traits.HasFlag(SymbolTraits.Limits) => ScriptPlacement.DisplayLimits,
        MathGroup { Class: MathClass.Op } or MathStack { Class: MathClass.Op } => ScriptPlacement.DisplayLimits,
        MathStretched => ScriptPlacement.Limits,
        _ => ScriptPlacement.Beside,
    };

    /// <summary>What is written at a brace is its label; all else are scripts.</summary>
    private static MathNode Join(MathNode atom, MathNode? sub, MathNode? super, ScriptPlacement placement)
    {
        if (atom is MathStretched { Label: null } brace && (brace.Under ? sub : super) is { } label)
        {
            atom = brace with { Label = label };
            sub = brace.Under ? null : sub;
            super = brace.Under ? super : null;
        }
        return sub is null && super is null ? atom : new MathScripts(atom, sub, super, placement);
    }

    private static IEnumerable<MathNode> Parts(MathNode node) => node is MathRow row ? row.Children : [node];

    private static bool IsScript(Token token, out string level, out bool isRaised)
    {
        level = "";
        isRaised = false;
        if (token.Kind != TokenKind.Character || token.Text.Length != 1 || token.Text[0] < 128)
        {
            return false;
        }
        var place = Raised.IndexOf(token.Text[0], StringComparison.Ordinal);
        isRaised = place >= 0;
        place = isRaised ? place : Lowered.IndexOf(token.Text[0], StringComparison.Ordinal);
        level = place < 0 ? "" : Level.Substring(place, 1);
        return place >= 0;
    }
}
