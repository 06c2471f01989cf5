using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>What is set over and under something else, arrows with words, classes given by hand, negation.</summary>
internal static class StackCommands
{
    public static readonly KeyValuePair<string, CommandReader>[] All =
    [
        new("overset", (parser, command) => Stack(parser, command, isOver: true)),
        new("underset", (parser, command) => Stack(parser, command, isOver: false)),
        new("stackrel", ReadRelation),
        new("overunderset", ReadBoth),
        Arrow("xleftarrow", "←"), Arrow("xrightarrow", "→"), Arrow("xleftrightarrow", "↔"), Arrow("xLeftarrow", "⇐"), Arrow("xRightarrow", "⇒"),
        Arrow("xLeftrightarrow", "⇔"), Arrow("xhookleftarrow", "↩"), Arrow("xhookrightarrow", "↪"), Arrow("xtwoheadleftarrow", "↞"),
        Arrow("xtwoheadrightarrow", "↠"), Arrow("xleftharpoonup", "↼"), Arrow("xrightharpoonup", "⇀"), Arrow("xleftharpoondown", "↽"),
        Arrow("xrightharpoondown", "⇁"), Arrow("xleftrightharpoons", "⇋"), Arrow("xrightleftharpoons", "⇌"), Arrow("xtofrom", "⇄"),
        Arrow("xmapsto", "↦"), Arrow("xlongequal", "="),
        Class("mathord", MathClass.Ord), Class("mathop", MathClass.Op), Class("mathbin", MathClass.Bin), Class("mathrel", MathClass.Rel),
        Class("mathopen", MathClass.Open), Class("mathclose", MathClass.Close), Class("mathpunct", MathClass.Punct), Class("mathinner", MathClass.Inner),
        new("not", ReadNegation),
        new("dots", ReadDots),
    ];

    private static MathStack Stack(TexParser parser, Token command, bool isOver)
    {
        var small = parser.ReadArgument(command);
        var atom = parser.ReadArgument(command);
        return new MathStack(atom, isOver ? null : small, isOver ? small : null, ClassOf(atom));
    }

    private static MathStack ReadRelation(TexParser parser, Token command)
    {
        var under = parser.ReadOptional();
        var over = parser.ReadArgument(command);
        return new MathStack(parser.ReadArgument(command), under, over, MathClass.Rel);
    }

    private static MathStack ReadBoth(TexParser parser, Token command)
    {
        var over = parser.ReadArgument(command);
        var under = parser.ReadArgument(command);
        var atom = parser.ReadArgument(command);
        return new MathStack(atom, under, over, ClassOf(atom));
    }

    /// <summary>As amsmath's <c>\binrel@</c>: what carries the small matter keeps its class.</summary>
    private static MathClass ClassOf(MathNode atom) => atom switch
    {
        MathSymbol symbol when symbol.Class is MathClass.Bin or MathClass.Rel or MathClass.Op => symbol.Class,
        MathGroup group => group.Class,
        MathArrow => MathClass.Rel,
        _ => MathClass.Ord,
    };

    private static KeyValuePair<string, CommandReader> Arrow(string name, string arrow) => new(name, (parser, command) =>
    {
        var under = parser.ReadOptional();
        return new MathArrow(arrow, parser.ReadArgument(command), under);
    });

    private static KeyValuePair<string, CommandReader> Class(string name, MathClass group) =>
        new(name, (parser, command) => new MathGroup(parser.ReadArgument(command), group));

    private static MathNode ReadNegation(TexParser parser, Token command) => parser.ReadArgument(command) switch
    {
        MathSymbol symbol => symbol with { Text = TexSymbols.Negate(symbol.Text) },
        MathGroup { Content: MathSymbol symbol } group => group with { Content = symbol with { Text = TexSymbols.Negate(symbol.Text) } },
        var other => new MathCancel(other, CancelKind.Rising),
    };

    /// <summary>Centred between operators and relations, on the line between commas (amsmath's <c>\dots</c>).</summary>
    private static MathNode ReadDots(TexParser parser, Token command)
    {
        var next = parser.Tokens.Peek();
        var symbol = next.Kind switch
        {
            TokenKind.Command => TexSymbols.OfCommand(next.Text),
            TokenKind.Character => TexSymbols.OfCharacter(next.Text),
            _ => null,
        };
        var isCentred = symbol?.Symbol is { Class: MathClass.Bin or MathClass.Rel } or { Class: MathClass.Op, Traits: not SymbolTraits.Name };
        return new MathSymbol(isCentred ? "⋯" : "…", MathClass.Inner);
    }
}
