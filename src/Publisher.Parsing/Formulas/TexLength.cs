using System.Globalization;
using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Reads lengths: <c>1.5em</c>, <c>-3mu</c>, <c>2pt</c>; in braces or, after <c>\kern</c>, without.</summary>
internal static class TexLength
{
    private static readonly Phrase Length = new("a length", "长度");

    public static MathLength Read(TexParser parser, Token command)
    {
        var token = parser.Tokens.NextSolid();
        parser.Tokens.Push(token);
        return token.Kind == TokenKind.Open
            ? Of(parser, RawText.Read(parser, command).Text, command) : Of(parser, ReadBare(parser), command);
    }

    public static MathLength Of(TexParser parser, string text, Token place)
    {
        text = text.Replace(" ", "", StringComparison.Ordinal);
        if (text.Length > 2 && decimal.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.Float & ~NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < MathLength.MaxThousandths / 1000)
        {
            // The TeXbook, chapter 10: 72.27 pt make an inch, here 72 do.
            const decimal Point = 72m / 72.27m;
            switch (text[^2..])
            {
                case "em": return new MathLength((int)(number * 1000), MathUnit.Em);
                case "ex": return new MathLength((int)(number * 1000), MathUnit.Ex);
                case "mu": return new MathLength((int)(number * 1000), MathUnit.Mu);
                case "pt": return MathLength.Points(number * Point);
                case "bp": return MathLength.Points(number);
                case "mm": return MathLength.Points(number * 72m / 25.4m);
                case "cm": return MathLength.Points(number * 720m / 25.4m);
                case "in": return MathLength.Points(number * 72m);
                case "pc": return MathLength.Points(number * 12m * Point);
                case "dd": return MathLength.Points(number * 1238m / 1157m * Point);
                case "cc": return MathLength.Points(number * 14856m / 1157m * Point);
                case "sp": return MathLength.Points(number / 65536m * Point);
            }
        }
        parser.Tokens.Stop(DiagnosticCatalog.FormulaBadValue, place, text, Length);
        return MathLength.Zero;
    }

    /// <summary>Sign, digits and two letters.</summary>
    private static string ReadBare(TexParser parser)
    {
        var text = new StringBuilder();
        for (var letters = 0; letters < 2;)
        {
            var token = parser.Tokens.NextSolid();
            if (token.Kind != TokenKind.Character || token.Text[0] >= 128)
            {
                parser.Tokens.Push(token);
                break;
            }
            letters += char.IsAsciiLetter(token.Text[0]) ? 1 : 0;
            text.Append(token.Text);
        }
        return text.ToString();
    }
}
