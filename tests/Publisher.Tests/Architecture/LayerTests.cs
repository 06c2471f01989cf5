using System.Xml.Linq;

namespace Publisher.Tests.Architecture;

/// <summary>Who may reference what: section 4 of src/README.md, held against the project files and the built assemblies.</summary>
public class LayerTests
{
    private sealed record Layer(string[] Ours, string[] Packages);

    private static readonly Dictionary<string, Layer> Layers = new(StringComparer.Ordinal)
    {
        ["Model"] = new([], []),
        ["Fonts"] = new(["Model"], ["HarfBuzzSharp"]),
        ["Parsing"] = new(["Model"], ["Markdig", "YamlDotNet"]),
        ["Vector"] = new(["Model", "Fonts"], []),
        ["Composition"] = new(["Model", "Fonts", "Vector"], []),
        ["Pdf"] = new(["Model", "Fonts"], []),
        ["Raster"] = new(["Model", "Fonts"], ["SkiaSharp"]),
        ["Web"] = new(["Model", "Fonts"], []),
        ["Markdown"] = new(["Model"], []),
        ["Import"] = new(["Model", "Markdown"], ["AngleSharp"]),
        ["Verification"] = new([], ["PdfPig"]),
        ["Sync"] = new(["Model"], []),
        ["Exchange"] = new(["Model", "Markdown", "Sync"], []),
        ["Highlighting"] = new(["Model"], ["Onigwrap", "TextMateSharp.Grammars"]),
        ["Cli"] = new(["Model", "Fonts", "Parsing", "Composition", "Pdf", "Raster", "Web", "Import", "Verification", "Sync", "Exchange", "Highlighting"],
            ["System.CommandLine", "Spectre.Console"]),
    };

    private static readonly string[] PdfPig =
        ["UglyToad.PdfPig", "UglyToad.PdfPig.Core", "UglyToad.PdfPig.Fonts", "UglyToad.PdfPig.Tokens", "UglyToad.PdfPig.Tokenization"];

    public static TheoryData<string> Names => [.. Layers.Keys];

    [Fact]
    public void Every_project_of_the_source_folder_has_its_place() =>
        Assert.Equal(
            Layers.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "Publisher.*")
                .Select(folder => Path.GetFileName(folder)["Publisher.".Length..])
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_references_only_the_layers_below_it(string name) =>
        Repository.Nothing(References(name, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["Publisher.".Length..])
            .Except(Layers[name].Ours));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_references_only_its_own_packages(string name) =>
        Repository.Nothing(References(name, "PackageReference")
            .Select(package => package.Split(".NativeAssets.")[0])
            .Except(Layers[name].Packages));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_assembly_uses_only_what_its_layer_may_use(string name)
    {
        var assembly = System.Reflection.Assembly.Load(name == "Cli" ? "publisher" : "Publisher." + name);
        var allowed = Layers[name].Ours.Select(layer => "Publisher." + layer)
            .Concat(Layers[name].Packages)
            // Spectre.Console comes in two assemblies.
            .Append("Spectre.Console.Ansi")
            // PdfPig comes in five, none of its package's name.
            .Concat(Layers[name].Packages.Contains("PdfPig") ? PdfPig : []);

        Repository.Nothing(assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(reference => !reference.StartsWith("System.", StringComparison.Ordinal) || reference == "System.CommandLine")
            .Where(reference => reference is not ("netstandard" or "mscorlib" or "Microsoft.Win32.Primitives"))
            .Except(allowed));
    }

    [Theory]
    [InlineData("Model", "Markdig", "YamlDotNet", "System.IO.File")]
    [InlineData("Fonts", "Markdig", "Publisher.Parsing", "PdfExporter")]
    [InlineData("Composition", "Markdig", "PdfExporter", "EpubExporter")]
    [InlineData("Vector", "BookComposer", "Publisher.Composition", "Publisher.Pdf", "Markdig", "System.IO.File")]
    [InlineData("Pdf", "BookComposer", "Publisher.Composition", "Markdig")]
    [InlineData("Web", "BookComposer", "Publisher.Composition", "Markdig")]
    [InlineData("Highlighting", "Publisher.Parsing", "Publisher.Composition", "Markdig", "System.IO.File")]
    [InlineData("Verification", "Publisher.Pdf", "Publisher.Model", "PdfExporter", "System.IO.File")]
    [InlineData("Import", "Publisher.Parsing", "Publisher.Web", "Markdig", "System.IO.File")]
    public void A_layer_does_not_even_name_what_it_must_not_know(string name, params string[] forbidden) =>
        Repository.Nothing(
            from source in Repository.Sources($"src/Publisher.{name}")
            from line in source.Text.Split('\n')
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from word in forbidden
            where line.Contains(word, StringComparison.Ordinal)
            select $"{source.Path}: {word}");

    private static IEnumerable<string> References(string name, string kind)
    {
        var file = Path.Combine(Repository.Root, "src", $"Publisher.{name}", $"Publisher.{name}.csproj");
        return XDocument.Load(file).Descendants(kind).Select(element => element.Attribute("Include")!.Value);
    }
}
