using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Fractions, binomials and roots; <c>\over</c> and its kin, which stand between what they part.</summary>
internal static class FractionCommands
{
    public static readonly KeyValuePair<string, CommandReader>[] All =
    [
        new("frac", (parser, command) => Read(parser, command)),
        new("dfrac", (parser, command) => Read(parser, command) with { Style = MathStyle.Display }),
        new("tfrac", (parser, command) => Read(parser, command) with { Style = MathStyle.Text }),
        new("cfrac", ReadContinued),
        new("binom", (parser, command) => Binomial(Read(parser, command))),
        new("dbinom", (parser, command) => Binomial(Read(parser, command)) with { Style = MathStyle.Display }),
        new("tbinom", (parser, command) => Binomial(Read(parser, command)) with { Style = MathStyle.Text }),
        new("genfrac", ReadGeneral),
        new("sqrt", (parser, command) => parser.ReadOptional() is var degree ? new MathRadical(parser.ReadArgument(command), degree) : null!),
    ];

    public static bool IsInfix(string name) => name is "over" or "choose" or "atop" or "brace" or "brack" or "above";

    public static MathNode ReadInfix(TexParser parser, Token command, MathNode numerator, bool inBrackets)
    {
        var thickness = command.Text switch
        {
            "over" => default(MathLength?),
            "above" => TexLength.Read(parser, command),
            _ => MathLength.Zero,
        };
        var (open, close) = command.Text switch { "choose" => ("(", ")"), "brace" => ("{", "}"), "brack" => ("[", "]"), _ => ("", "") };
        return new MathFraction(numerator, parser.ReadList(inBrackets, afterInfix: true)) { Thickness = thickness, Open = open, Close = close };
    }

    private static MathFraction Read(TexParser parser, Token command)
    {
        var numerator = parser.ReadArgument(command);
        return new MathFraction(numerator, parser.ReadArgument(command));
    }

    private static MathFraction ReadContinued(TexParser parser, Token command)
    {
        parser.ReadOptional(); // where the numerator stands: centred, as by default, is where readers look for it
        return Read(parser, command) with { Style = MathStyle.Display, Continued = true };
    }

    private static MathFraction Binomial(MathFraction fraction) => fraction with { Thickness = MathLength.Zero, Open = "(", Close = ")" };

    /// <summary><c>\genfrac{open}{close}{thickness}{style}{numerator}{denominator}</c>; what is empty is as usual.</summary>
    private static MathFraction ReadGeneral(TexParser parser, Token command)
    {
        var open = DelimiterCommands.ReadOptional(parser, command);
        var close = DelimiterCommands.ReadOptional(parser, command);
        var thickness = RawText.Read(parser, command);
        var style = RawText.Read(parser, command);
        return Read(parser, command) with
        {
            Open = open, Close = close,
            Thickness = thickness.Text.Length == 0 ? null : TexLength.Of(parser, thickness.Text, command),
            Style = style.Text switch
            {
                "" => null, "0" => MathStyle.Display, "1" => MathStyle.Text, "2" => MathStyle.Script, "3" => MathStyle.ScriptScript,
                _ => BadStyle(parser, command, style.Text),
            },
        };
    }

    private static MathStyle? BadStyle(TexParser parser, Token command, string style)
    {
        parser.Tokens.Stop(DiagnosticCatalog.FormulaBadValue, command, style, new Phrase("a style from 0 to 3", "样式编号（0 至 3）"));
        return null;
    }
}
