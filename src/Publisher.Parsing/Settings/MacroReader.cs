using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Parsing.Formulas;

namespace Publisher.Parsing.Settings;

/// <summary>Reads the commands of formulas that a book defines: <c>math: macros: name: body</c>.</summary>
internal static class MacroReader
{
    private static readonly Phrase BadName = new("its name must be letters of ASCII", "命令名须为英文字母");

    public static ImmutableArray<KeyValuePair<string, TexMacro>> Read(YamlFields fields, DiagnosticBag bag)
    {
        if (fields.Map("math", BookKeys.Math) is not { } math)
        {
            return [];
        }
        var macros = ImmutableArray.CreateBuilder<KeyValuePair<string, TexMacro>>();
        foreach (var entry in math.Entries("macros"))
        {
            var name = entry.Key.Value.TrimStart('\\');
            if (name.Length == 0 || !name.All(char.IsAsciiLetter))
            {
                bag.Add(DiagnosticCatalog.FormulaBadDefinition.Create(entry.Key.Span, BadName));
            }
            else if (YamlFields.TextOf(entry.Value, name, bag) is { } body)
            {
                var tokens = TexMacro.Cut(body);
                var parameters = tokens.Where(token => token is { Kind: TokenKind.Parameter, Text: [_, >= '1' and <= '9'] })
                    .Select(token => token.Text[1] - '0').DefaultIfEmpty(0).Max();
                macros.Add(new(name, new TexMacro(parameters, tokens)));
            }
        }
        return macros.ToImmutable();
    }
}
