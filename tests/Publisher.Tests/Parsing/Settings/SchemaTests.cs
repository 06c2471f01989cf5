using System.Text.Json;
using Publisher.Model.Layouts;
using Publisher.Parsing.Settings;
using Publisher.Tests.Architecture;

namespace Publisher.Tests.Parsing.Settings;

/// <summary>What editors are told of <c>book.yaml</c> is what the reader accepts.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "book.schema.json"))).RootElement;

    private static JsonElement At(string path) => path.Split('/').Aggregate(Schema, (node, key) => node.GetProperty(key));

    private static IEnumerable<string> KeysOf(JsonElement node) => node.GetProperty("properties").EnumerateObject().Select(key => key.Name);

    private static JsonElement Item(string path) => At(path + "/items").TryGetProperty("anyOf", out var choices)
        ? choices.EnumerateArray().Single(choice => choice.TryGetProperty("properties", out _)) : At(path + "/items");

    [Fact]
    public void Every_object_has_the_keys_that_the_reader_knows()
    {
        Same(BookKeys.Root, Schema);
        Same(BookKeys.Person, Item("properties/people"));
        Same(BookKeys.Identifier, Item("properties/identifiers"));
        Same(BookKeys.Subject, Item("properties/subjects"));
        Same(BookKeys.Collection, Item("properties/collections"));
        Same(BookKeys.Cover, At("properties/cover/anyOf")[1]);
        Same(BookKeys.Chapter, Item("$defs/chapters"));
        Same(BookKeys.Part, Item("properties/parts"));
        Same(BookKeys.Edition, Item("properties/editions"));
        Same(BookKeys.Page, At("properties/page"));
        Same(BookKeys.Code, At("properties/code"));
        Same(BookKeys.Margins, At("properties/page/properties/margins"));
        Same(BookKeys.Family, At("properties/fonts/additionalProperties"));
        Same(BookKeys.Box, Item("properties/boxes"));
        Same(BookKeys.Pdf, At("properties/pdf"));
        Same(BookKeys.Print, At("properties/print"));
        Same(BookKeys.Epub, At("properties/epub"));
    }

    [Fact]
    public void Options_of_typography_are_those_of_the_profiles()
    {
        var options = At("$defs/profile/properties");

        Assert.Equal(ProfileOptions.All.Select(option => option.Name), options.EnumerateObject().Select(option => option.Name));
        Assert.All(ProfileOptions.All, option => Assert.Equal(option.Values, ValuesOf(options.GetProperty(option.Name))));
    }

    private static string ValuesOf(JsonElement option) =>
        option.TryGetProperty("anyOf", out var choices) ? string.Join(", ", choices.EnumerateArray().Select(ValuesOf))
        : option.TryGetProperty("enum", out var words) ? string.Join(", ", words.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String))
        : option.TryGetProperty("$ref", out _) ? "on, off"
        : $"{option.GetProperty("minimum")} to {option.GetProperty("maximum")}";

    [Fact]
    public void Page_sizes_are_those_of_the_presets()
    {
        var names = At("$defs/pageSize").GetProperty("anyOf")[0].GetProperty("enum").EnumerateArray().Select(name => name.GetString()!).ToList();

        Assert.All(names, name => Assert.True(PagePresets.TryFind(name, out _), name));
        Assert.Empty(PagePresets.Names.Except(names));
    }

    [Fact]
    public void The_manuscript_names_the_schema_in_its_first_line()
    {
        var line = File.ReadLines(Path.Combine(Repository.Root, "manuscript", "book.yaml")).First();

        Assert.Equal("# yaml-language-server: $schema=../src/book.schema.json", line);
    }

    private static void Same(KeySet keys, JsonElement node) =>
        Assert.Equal(keys.Keys.Order(StringComparer.Ordinal), KeysOf(node).Order(StringComparer.Ordinal));
}
