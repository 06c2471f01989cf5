using System.Collections.Immutable;

namespace Publisher.Parsing.Dialects;

/// <summary>Tools whose ways of writing are followed beside our own, because a book says so or its folder shows it.</summary>
[Flags]
internal enum Dialect
{
    None = 0, MdBook = 1, GitBook = 2, Obsidian = 4, Docusaurus = 8, VitePress = 16, MkDocs = 32,

    /// <summary>The makers of web sites.</summary>
    Sites = Docusaurus | VitePress | MkDocs,
}

/// <summary>What the text of files is put together by.</summary>
internal sealed record DialectSettings(Dialect Dialects, ImmutableArray<KeyValuePair<string, string>> Variables)
{
    public static readonly DialectSettings None = new(Dialect.None, []);

    public bool Has(Dialect dialect) => (Dialects & dialect) != 0;

    public string? Variable(string name) => Variables.FirstOrDefault(one => one.Key == name).Value;
}
