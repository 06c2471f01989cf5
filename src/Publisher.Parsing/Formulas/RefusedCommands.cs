using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Commands that other programs know and formulas here do not take, each with what to write instead.</summary>
internal static class RefusedCommands
{
    private static readonly Phrase Link = new("write a Markdown link beside the formula", "在公式之外写 Markdown 链接");
    private static readonly Phrase Picture = new("write a Markdown picture beside the formula", "在公式之外写 Markdown 图片");
    private static readonly Phrase Style = new("give attributes to the formula, {.class}", "给公式加属性 {.class}");
    private static readonly Phrase Primitive = new("define a command with \\newcommand", "用 \\newcommand 定义命令");
    private static readonly Phrase Layout = new("draw it as a picture", "画成图片");

    public static readonly KeyValuePair<string, CommandReader>[] All =
    [
        .. Refuse(Link, "href", "url"), .. Refuse(Picture, "includegraphics"), .. Refuse(Style, "htmlId", "htmlClass", "htmlStyle", "htmlData"),
        .. Refuse(Primitive, "futurelet", "expandafter", "noexpand", "mathchoice", "TextOrMath"), .. Refuse(Layout, "angl", "angln", "phase"),
    ];

    private static IEnumerable<KeyValuePair<string, CommandReader>> Refuse(Phrase instead, params string[] names) =>
        names.Select(name => new KeyValuePair<string, CommandReader>(name, (parser, command) =>
        {
            parser.Tokens.Stop(DiagnosticCatalog.FormulaRefusedCommand, command, command.Source, instead);
            return MathNode.Empty;
        }));
}
