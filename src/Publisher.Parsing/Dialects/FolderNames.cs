using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;
using Publisher.Parsing.Settings;

namespace Publisher.Parsing.Dialects;

/// <summary>What the settings of other tools say of a book; empty where they say nothing. Everything else there is theirs.</summary>
internal sealed record FolderNames
{
    public string Title { get; init; } = "";
    public string Description { get; init; } = "";
    public string Language { get; init; } = "";
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The folder of the text.</summary>
    public string Root { get; init; } = "";
    public ImmutableArray<KeyValuePair<string, string>> Variables { get; init; } = [];

    public static FolderNames OfToml(TomlTable toml) => new()
    {
        Title = toml.Text("book.title"), Description = toml.Text("book.description"), Language = toml.Text("book.language"),
        Authors = toml.List("book.authors"), Root = toml.Text("book.src"),
    };

    /// <summary><c>book.json</c> of the older GitBook, whose variables are read as <c>{{ book.name }}</c>. Null when it is no such file.</summary>
    public static FolderNames? OfJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement is { ValueKind: JsonValueKind.Object } root ? OfJson(root) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FolderNames OfJson(JsonElement root) => new()
    {
        Title = Text(root, "title"), Description = Text(root, "description"), Language = Text(root, "language"), Root = Text(root, "root"),
        Authors = Text(root, "author") is { Length: > 0 } author ? [author] : [],
        Variables = root.TryGetProperty("variables", out var variables) && variables.ValueKind == JsonValueKind.Object
            ? [.. variables.EnumerateObject().Where(one => one.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                .Select(one => KeyValuePair.Create("book." + one.Name, one.Value.ToString()))] : [],
    };

    /// <summary><c>mkdocs.yml</c> names the site.</summary>
    public static FolderNames OfMkDocs(SourceFile source)
    {
        var map = YamlTree.Read(source, new DiagnosticBag()) as YamlMap;
        string Find(string key) => (map?.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value as YamlScalar)?.Value ?? "";
        return new FolderNames { Title = Find("site_name"), Description = Find("site_description"), Authors = Find("site_author") is { Length: > 0 } author ? [author] : [] };
    }

    /// <summary>Settings that are a program: what it names in plain words.</summary>
    public static FolderNames OfScript(string text) => new() { Title = Plain(text, "title"), Description = Plain(text, "description") };

    private static string Plain(string text, string key) =>
        Regex.Match(text, $@"(?:^|[{{,\s]){key}\s*:\s*(?:'([^'\r\n]*)'|""([^""\r\n]*)"")") is { Success: true } found ? found.Groups[1].Value + found.Groups[2].Value : "";

    /// <summary>The variables of a space of GitBook, which its pages name <c>space.vars.name</c>.</summary>
    public const string GitBookVariables = ".gitbook/vars.yaml";

    public static IEnumerable<KeyValuePair<string, string>> VariablesOf(SourceFile source) => (YamlTree.Read(source, new DiagnosticBag()) as YamlMap)?.Entries
        .Where(entry => entry.Value is YamlScalar).Select(entry => KeyValuePair.Create("space.vars." + entry.Key.Value, ((YamlScalar)entry.Value).Value)) ?? [];

    /// <summary><c>.gitbook.yaml</c> says where the text is.</summary>
    public static FolderNames OfYaml(SourceFile source) => new()
    {
        Root = ((YamlTree.Read(source, new DiagnosticBag()) as YamlMap)?.Entries.FirstOrDefault(entry => entry.Key.Value == "root")?.Value as YamlScalar)?.Value ?? "",
    };

    private static string Text(JsonElement root, string key) =>
        root.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
