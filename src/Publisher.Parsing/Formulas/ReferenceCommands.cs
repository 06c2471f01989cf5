using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Numbers of equations: given by hand, left out, named, and spoken of.</summary>
internal static class ReferenceCommands
{
    /// <summary>The id with which an author says that a row has no number.</summary>
    public static readonly EquationTag None = new("") { IsBare = true };

    public static readonly KeyValuePair<string, CommandReader>[] All =
    [
        new("tag", ReadTag),
        new("notag", (parser, _) => SetTag(parser, None)),
        new("nonumber", (parser, _) => SetTag(parser, None)),
        new("label", ReadLabel),
        new("ref", (parser, command) => ReadReference(parser, command, isBracketed: false)),
        new("eqref", (parser, command) => ReadReference(parser, command, isBracketed: true)),
    ];

    private static MathNode ReadTag(TexParser parser, Token command)
    {
        RequireDisplay(parser, command);
        var isBare = parser.Tokens.Take('*');
        var text = FormulaText.Of(TextCommands.ReadText(parser, command, MathTextFace.Roman));
        return SetTag(parser, new EquationTag(text, parser.Tag?.Label ?? "") { IsBare = isBare });
    }

    private static MathNode ReadLabel(TexParser parser, Token command)
    {
        RequireDisplay(parser, command);
        var label = RawText.Read(parser, command).Text;
        return SetTag(parser, (parser.Tag ?? new EquationTag("")) with { Label = label });
    }

    private static MathReference ReadReference(TexParser parser, Token command, bool isBracketed)
    {
        parser.HasReferences = true;
        return new MathReference(RawText.Read(parser, command).Text, isBracketed);
    }

    private static MathNode SetTag(TexParser parser, EquationTag tag)
    {
        parser.Tag = tag;
        return MathNode.Empty;
    }

    public static void RequireDisplay(TexParser parser, Token command)
    {
        if (!parser.IsDisplay)
        {
            parser.Tokens.Stop(DiagnosticCatalog.FormulaDisplayOnly, command, command.Source);
        }
    }
}
