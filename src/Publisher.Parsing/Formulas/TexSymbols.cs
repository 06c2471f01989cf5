using System.Collections.Frozen;
using System.Text;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>A character that a command or a key stands for. Letters change with the alphabet, others are always the same node.</summary>
internal sealed record SymbolEntry(MathSymbol Symbol, bool IsLetter, bool IsDelimiter);

/// <summary>The table of symbols (<c>Data/symbols.txt</c>): by command, and by character.</summary>
internal static class TexSymbols
{
    private static readonly Lazy<Tables> Loaded = new(Load);

    private sealed record Tables(FrozenDictionary<string, SymbolEntry> Commands, FrozenDictionary<string, SymbolEntry> Characters,
        FrozenDictionary<string, string> Negations);

    public static SymbolEntry? OfCommand(string name) => Loaded.Value.Commands.GetValueOrDefault(name);

    public static SymbolEntry? OfCharacter(string character) => Loaded.Value.Characters.GetValueOrDefault(character);

    public static IEnumerable<string> Names => Loaded.Value.Commands.Keys;

    /// <summary>The character struck through: the one that Unicode has for it, else a combining stroke (U+0338).</summary>
    public static string Negate(string character) =>
        Loaded.Value.Negations.GetValueOrDefault(character) ?? character + "\u0338";

    public static IEnumerable<string> ReadLines(string resource)
    {
        using var stream = typeof(TexSymbols).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line is not ['#', ' ', ..])
            {
                yield return line;
            }
        }
    }

    private static Tables Load()
    {
        var commands = new Dictionary<string, SymbolEntry>(StringComparer.Ordinal);
        var characters = new Dictionary<string, SymbolEntry>(StringComparer.Ordinal);
        var negations = new Dictionary<string, string>(StringComparer.Ordinal);
        var section = "";
        foreach (var line in ReadLines("symbols.txt"))
        {
            if (line.Length > 2 && line[0] == '[' && line[^1] == ']')
            {
                section = line[1..^1];
                continue;
            }
            foreach (var item in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var split = item.IndexOf('=', 1);
                var (names, text) = split < 0 ? (item, item) : (item[..split], item[(split + 1)..].Replace('␣', ' '));
                if (section == "not")
                {
                    negations[names] = text;
                    continue;
                }
                Add(names, EntryOf(section, text), commands, characters);
            }
        }
        return new Tables(commands.ToFrozenDictionary(StringComparer.Ordinal), characters.ToFrozenDictionary(StringComparer.Ordinal),
            negations.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static void Add(string names, SymbolEntry entry, Dictionary<string, SymbolEntry> commands,
        Dictionary<string, SymbolEntry> characters)
    {
        foreach (var name in names == "," ? [names] : names.Split(','))
        {
            if (char.IsAsciiLetter(name[0]))
            {
                commands.Add(name, entry);
            }
            else if (name[0] == '\\')
            {
                commands.Add(name[1..], entry);
            }
            else
            {
                characters.Add(name, entry);
            }
        }
        if (!entry.Symbol.Traits.HasFlag(SymbolTraits.Name) && entry.Symbol.Text[0] >= 128)
        {
            characters.TryAdd(entry.Symbol.Text, entry);
        }
    }

    private static SymbolEntry EntryOf(string section, string text)
    {
        const SymbolTraits Sum = SymbolTraits.Large | SymbolTraits.Limits;
        var (group, traits) = section switch
        {
            "op" => (MathClass.Op, Sum),
            "integral" => (MathClass.Op, SymbolTraits.Large),
            "smallop" => (MathClass.Op, SymbolTraits.None),
            "name" => (MathClass.Op, SymbolTraits.Name),
            "limitname" => (MathClass.Op, SymbolTraits.Name | SymbolTraits.Limits),
            "bin" => (MathClass.Bin, SymbolTraits.None),
            "rel" or "arrow" or "delimiterarrow" => (MathClass.Rel, SymbolTraits.None),
            "open" => (MathClass.Open, SymbolTraits.None),
            "close" => (MathClass.Close, SymbolTraits.None),
            "punct" => (MathClass.Punct, SymbolTraits.None),
            "inner" => (MathClass.Inner, SymbolTraits.None),
            _ => (MathClass.Ord, SymbolTraits.None),
        };
        return new SymbolEntry(new MathSymbol(text, group, traits), section is "letter" or "capital",
            section is "open" or "close" or "delimiter" or "delimiterarrow");
    }
}
