using System.Collections.Immutable;
using System.Text;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>Attributes as manuscripts write them: <c>{#id .class lang=ja}</c>.</summary>
internal static class AttributeText
{
    /// <param name="language">Named when it is not null.</param>
    /// <returns>Empty when there is nothing to say.</returns>
    public static string Of(Attributes attributes, LanguageTag? language)
    {
        var text = new StringBuilder();
        if (attributes.Id.Length > 0)
        {
            text.Append(" #").Append(attributes.Id);
        }
        foreach (var name in attributes.Classes.Where(name => name.Length > 0 && !name.AsSpan().ContainsAny(" {}#.")))
        {
            text.Append(" .").Append(name);
        }
        if (language is { } tag)
        {
            text.Append(" lang=").Append(tag.Value);
        }
        foreach (var (key, value) in attributes.Pairs)
        {
            text.Append(' ').Append(key).Append('=').Append(Quoted(value));
        }
        return text.Length == 0 ? "" : "{" + text.ToString(1, text.Length - 1) + "}";
    }

    private static string Quoted(string value) =>
        value.Contains('"', StringComparison.Ordinal) ? $"'{value.Replace('\'', '’')}'" : $"\"{value}\"";

    /// <summary>Attributes of a single pair.</summary>
    public static Attributes Pair(string key, string value) => Attributes.Empty with { Pairs = ImmutableArray.Create(new KeyValuePair<string, string>(key, value)) };
}
