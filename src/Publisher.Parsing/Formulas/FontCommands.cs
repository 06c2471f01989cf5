using System.Collections.Immutable;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Alphabets, colours of an argument, and names of functions that the author makes up.</summary>
internal static class FontCommands
{
    public static readonly KeyValuePair<string, CommandReader>[] All =
    [
        In("mathrm", MathAlphabet.Roman), In("mathup", MathAlphabet.Roman), In("mathit", MathAlphabet.AllItalic), In("mathnormal", MathAlphabet.Italic),
        In("mathbf", MathAlphabet.Bold), In("bold", MathAlphabet.Bold), In("boldsymbol", MathAlphabet.BoldItalic), In("bm", MathAlphabet.BoldItalic),
        In("pmb", MathAlphabet.BoldItalic), In("mathbfit", MathAlphabet.BoldItalic), In("mathbb", MathAlphabet.DoubleStruck), In("Bbb", MathAlphabet.DoubleStruck),
        In("mathcal", MathAlphabet.Script), In("mathscr", MathAlphabet.Script), In("mathfrak", MathAlphabet.Fraktur), In("mathsf", MathAlphabet.Sans),
        In("mathsfit", MathAlphabet.SansItalic), In("mathtt", MathAlphabet.Mono),
        new("textcolor", (parser, command) => TexColor.Read(parser, command) is var rgb ? new MathColored(parser.ReadArgument(command), rgb) : null!),
        new("operatorname", ReadOperator),
        new("operatornamewithlimits", (parser, command) => Operator(parser.ReadArgumentIn(MathAlphabet.Roman, command), hasLimits: true)),
    ];

    /// <summary>The node of a function's name; also of those that <c>\DeclareMathOperator</c> makes.</summary>
    private static MathNode ReadOperator(TexParser parser, Token command)
    {
        var hasLimits = parser.Tokens.Take('*');
        return Operator(parser.ReadArgumentIn(MathAlphabet.Roman, command), hasLimits);
    }

    private static MathNode Operator(MathNode name, bool hasLimits)
    {
        var traits = SymbolTraits.Name | (hasLimits ? SymbolTraits.Limits : SymbolTraits.None);
        ImmutableArray<MathNode> parts = name is MathRow row ? row.Children : [name];
        return parts.All(part => part is MathSymbol or MathText or MathSpace)
            ? new MathSymbol(string.Concat(parts.Select(TextOf)), MathClass.Op, traits) : new MathGroup(name, MathClass.Op);
    }

    private static string TextOf(MathNode part) => part switch
    {
        MathSymbol { Text: "−" } => "-",
        MathSymbol { Text: "∗" } => "*",
        MathSymbol symbol => symbol.Text,
        MathText text => text.Text,
        _ => " ",
    };

    private static KeyValuePair<string, CommandReader> In(string name, MathAlphabet alphabet) =>
        new(name, (parser, command) => parser.ReadArgumentIn(alphabet, command));
}
