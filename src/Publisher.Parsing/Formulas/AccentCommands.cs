using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Marks over and under letters, and lines, arrows and braces over and under whole expressions.</summary>
internal static class AccentCommands
{
    public static readonly KeyValuePair<string, CommandReader>[] All =
    [
        Mark("acute", "´"), Mark("grave", "`"), Mark("hat", "^"), Mark("tilde", "~"), Mark("bar", "¯"), Mark("breve", "˘"),
        Mark("check", "ˇ"), Mark("dot", "˙"), Mark("ddot", "¨"), Mark("dddot", "⃛"), Mark("ddddot", "⃜"), Mark("mathring", "˚"),
        Mark("vec", "→"),
        Wide("widehat", "^"), Wide("widetilde", "~"), Wide("widecheck", "ˇ"), Wide("utilde", "~", under: true),
        Wide("overrightarrow", "→"), Wide("overleftarrow", "←"), Wide("overleftrightarrow", "↔"), Wide("Overrightarrow", "⇒"),
        Wide("overleftharpoon", "↼"), Wide("overrightharpoon", "⇀"),
        Wide("underrightarrow", "→", under: true), Wide("underleftarrow", "←", under: true), Wide("underleftrightarrow", "↔", under: true),
        Brace("overbrace", "⏞"), Brace("underbrace", "⏟", under: true), Brace("overbracket", "⎴"), Brace("underbracket", "⎵", under: true),
        Brace("overparen", "⏜"), Brace("underparen", "⏝", under: true), Brace("overgroup", "⏠"), Brace("undergroup", "⏡", under: true),
        Brace("overlinesegment", "⎴"), Brace("underlinesegment", "⎵", under: true),
        new("overline", (parser, command) => new MathBar(parser.ReadArgument(command), Under: false)),
        new("underline", (parser, command) => new MathBar(parser.ReadArgument(command), Under: true)),
        new("underbar", (parser, command) => new MathBar(parser.ReadArgument(command), Under: true)),
    ];

    private static KeyValuePair<string, CommandReader> Mark(string name, string mark) =>
        new(name, (parser, command) => new MathAccent(parser.ReadArgument(command), mark));

    private static KeyValuePair<string, CommandReader> Wide(string name, string mark, bool under = false) =>
        new(name, (parser, command) => new MathAccent(parser.ReadArgument(command), mark, Stretchy: true, under));

    private static KeyValuePair<string, CommandReader> Brace(string name, string mark, bool under = false) =>
        new(name, (parser, command) => new MathStretched(parser.ReadArgument(command), mark, under));
}
