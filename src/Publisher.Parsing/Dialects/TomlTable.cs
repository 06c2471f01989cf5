using System.Collections.Immutable;

namespace Publisher.Parsing.Dialects;

/// <summary>What <c>book.toml</c> says of a book: texts and lists of texts, by table and key. Everything else of TOML is passed over.</summary>
internal sealed class TomlTable
{
    private readonly Dictionary<string, ImmutableArray<string>> _values = new(StringComparer.Ordinal);

    public static TomlTable Read(string text)
    {
        var table = new TomlTable();
        var section = "";
        var pending = "";
        foreach (var raw in text.Split('\n'))
        {
            var line = pending + WithoutRemark(raw).Trim();
            if (line.StartsWith('[') && !line.Contains('=', StringComparison.Ordinal))
            {
                section = line.Trim('[', ']', ' ');
                continue;
            }
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? "" : line[(equals + 1)..].Trim();
            if (value.StartsWith('[') && !value.EndsWith(']'))
            {
                pending = line + " ";
                continue;
            }
            pending = "";
            if (equals > 0)
            {
                table._values[$"{section}.{line[..equals].Trim()}"] = Texts(value);
            }
        }
        return table;
    }

    public string Text(string key) => _values.TryGetValue(key, out var values) && values.Length > 0 ? values[0] : "";

    public ImmutableArray<string> List(string key) => _values.GetValueOrDefault(key, []);

    private static string WithoutRemark(string line)
    {
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '"' or '\'' && (quote == '\0' || quote == line[i]))
            {
                quote = quote == '\0' ? line[i] : '\0';
            }
            else if (line[i] == '#' && quote == '\0')
            {
                return line[..i];
            }
        }
        return line;
    }

    /// <summary>The quoted texts of a value.</summary>
    private static ImmutableArray<string> Texts(string value)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; value.AsSpan(at).IndexOfAny('"', '\'') is >= 0 and var found;)
        {
            var start = at + found + 1;
            var end = value.IndexOf(value[start - 1], start);
            if (end < 0)
            {
                break;
            }
            texts.Add(value[start..end]);
            at = end + 1;
        }
        return texts.ToImmutable();
    }
}
