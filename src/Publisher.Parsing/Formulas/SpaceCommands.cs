using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Spaces, rules, and where lines may break.</summary>
internal static class SpaceCommands
{
    /// <summary>Between words; a third of an em, as in most faces of text.</summary>
    public static readonly MathLength Word = new(333, MathUnit.Em);

    public static readonly KeyValuePair<string, CommandReader>[] All =
    [
        Mu(",", 3), Mu("thinspace", 3), Mu(":", 4), Mu(">", 4), Mu("medspace", 4), Mu(";", 5), Mu("thickspace", 5),
        Mu("!", -3), Mu("negthinspace", -3), Mu("negmedspace", -4), Mu("negthickspace", -5),
        Em("enspace", 500), Em("enskip", 500), Em("quad", 1000), Em("qquad", 2000), Em("nobreakspace", 333),
        new(" ", (_, _) => new MathSpace(Word, Breaks: true)), new("\n", (_, _) => new MathSpace(Word, Breaks: true)),
        new("space", (_, _) => new MathSpace(Word, Breaks: true)),
        new("kern", Read), new("mkern", Read), new("mskip", Read), new("hskip", Read), new("mspace", Read), new("hspace", ReadStarred),
        new("nobreak", (_, _) => new MathBreak(Allowed: false)), new("allowbreak", (_, _) => new MathBreak(Allowed: true)),
        new("relax", (_, _) => MathNode.Empty), new("nonscript", (_, _) => MathNode.Empty),
        new("rule", ReadRule),
    ];

    private static KeyValuePair<string, CommandReader> Mu(string name, int width) =>
        new(name, (_, _) => new MathSpace(new MathLength(width * 1000, MathUnit.Mu)));

    private static KeyValuePair<string, CommandReader> Em(string name, int thousandths) =>
        new(name, (_, _) => new MathSpace(new MathLength(thousandths, MathUnit.Em)));

    private static MathSpace Read(TexParser parser, Token command) => new(TexLength.Read(parser, command));

    private static MathSpace ReadStarred(TexParser parser, Token command)
    {
        parser.Tokens.Take('*');
        return Read(parser, command);
    }

    private static MathRule ReadRule(TexParser parser, Token command)
    {
        var raise = parser.Tokens.ReadBracketed() is { } tokens ? TexLength.Of(parser, RawText.Join(tokens), command) : MathLength.Zero;
        var width = TexLength.Read(parser, command);
        return new MathRule(width, TexLength.Read(parser, command), raise);
    }
}
