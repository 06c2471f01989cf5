using System.Collections.Frozen;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>
/// Commands that act to the end of their group: styles, sizes, colour and the old names of alphabets. Returns the rest of the
/// list within what the command asks for; null when it only changed the alphabet.
/// </summary>
internal delegate MathNode? SwitchReader(TexParser parser, Token command, Func<MathNode> rest);

/// <summary>The table of <see cref="SwitchReader"/>.</summary>
internal static class SwitchCommands
{
    private static readonly FrozenDictionary<string, SwitchReader> All = new Dictionary<string, SwitchReader>(StringComparer.Ordinal)
    {
        ["displaystyle"] = (_, _, rest) => new MathStyled(rest(), MathStyle.Display),
        ["textstyle"] = (_, _, rest) => new MathStyled(rest(), MathStyle.Text),
        ["scriptstyle"] = (_, _, rest) => new MathStyled(rest(), MathStyle.Script),
        ["scriptscriptstyle"] = (_, _, rest) => new MathStyled(rest(), MathStyle.ScriptScript),
        ["color"] = (parser, command, rest) => TexColor.Read(parser, command) is var rgb ? new MathColored(rest(), rgb) : null,
        // LaTeX's sizes at 10 pt (size10.clo).
        ["tiny"] = Sized(500), ["scriptsize"] = Sized(700), ["footnotesize"] = Sized(800), ["small"] = Sized(900), ["normalsize"] = Sized(1000),
        ["large"] = Sized(1200), ["Large"] = Sized(1440), ["LARGE"] = Sized(1728), ["huge"] = Sized(2074), ["Huge"] = Sized(2488),
        ["rm"] = In(MathAlphabet.Roman), ["bf"] = In(MathAlphabet.Bold), ["it"] = In(MathAlphabet.AllItalic), ["sf"] = In(MathAlphabet.Sans),
        ["tt"] = In(MathAlphabet.Mono), ["cal"] = In(MathAlphabet.Script), ["frak"] = In(MathAlphabet.Fraktur), ["mit"] = In(MathAlphabet.Italic),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys;

    public static SwitchReader? Find(string name) => All.GetValueOrDefault(name);

    private static SwitchReader Sized(int permille) => (_, _, rest) => new MathSized(rest(), permille);

    private static SwitchReader In(MathAlphabet alphabet) => (parser, _, _) =>
    {
        parser.Alphabet = alphabet;
        return null;
    };
}
