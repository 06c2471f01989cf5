using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Model.Typefaces;
using Publisher.Parsing.Settings;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing;

/// <summary>Reads <c>fonts.yaml</c>, the manifest of a fonts folder.</summary>
public static class FontManifestReader
{
    public const string FileName = "fonts.yaml";

    internal static readonly KeySet RootKeys = new("", ["families", "fallback"]);
    internal static readonly KeySet FamilyKeys =
        new("families[]", ["name", "role", "languages", "companion", "heavier", "licence", "faces"]);
    internal static readonly KeySet FaceKeys = new("families[].faces[]", ["file", "weight", "italic", "sha256"]);

    private static readonly WordTable<FontRole> Roles = new()
    {
        ["serif"] = FontRole.Serif, ["sans"] = FontRole.Sans, ["mono"] = FontRole.Mono,
        ["kai"] = FontRole.Kai, ["math"] = FontRole.Math,
    };

    /// <summary>The manifest, or no value when the file is missing or broken.</summary>
    public static Outcome<FontManifest> Read(IWorkspace fonts)
    {
        var bag = new DiagnosticBag();
        var file = fonts.Read(FileName);
        if (file.Status != WorkspaceStatus.Found)
        {
            bag.Add(DiagnosticCatalog.FontManifestMissing.CreateFor(FileName));
            return new Outcome<FontManifest>(null, bag.ToImmutable());
        }
        var source = TextDecoder.Decode(FileName, file.Bytes.Span, bag);
        return new Outcome<FontManifest>(ReadManifest(source, bag), bag.ToImmutable());
    }

    private static FontManifest? ReadManifest(SourceFile source, DiagnosticBag bag)
    {
        var root = YamlTree.Read(source, bag);
        if (root is null)
        {
            if (!bag.HasErrors)
            {
                bag.Add(DiagnosticCatalog.MissingKey.Create(source.Span(0, 0), "families", "[...]"));
            }
            return null;
        }
        if (YamlFields.Open(root, FileName, RootKeys, bag) is not { } fields)
        {
            return null;
        }
        var families = fields.Items("families").Select(item => ReadFamily(item, bag)).OfType<FontFamily>();
        var fallback = fields.Texts("fallback").Select(name => name.Value);
        return new FontManifest([.. families], [.. fallback]) { Source = source };
    }

    private static FontFamily? ReadFamily(YamlNode node, DiagnosticBag bag)
    {
        if (YamlFields.Open(node, "families", FamilyKeys, bag) is not { } fields
            || fields.RequiredText("name", "Noto Serif SC") is not { } name)
        {
            return null;
        }
        return new FontFamily(name, fields.Choice("role", Roles) ?? FontRole.Serif, ReadLanguages(fields),
            fields.Text("companion") ?? "", fields.Text("licence") ?? "",
            [.. fields.Items("faces").Select(face => ReadFace(face, bag)).OfType<FontFile>()])
        { Heavier = fields.Text("heavier") ?? "" };
    }

    private static ImmutableArray<LanguageTag> ReadLanguages(YamlFields fields)
    {
        var languages = ImmutableArray.CreateBuilder<LanguageTag>();
        foreach (var text in fields.Texts("languages", orSingle: true))
        {
            if (LanguageTag.TryParse(text.Value, out var language))
            {
                languages.Add(language);
                continue;
            }
            fields.Bag.Add(DiagnosticCatalog.BadValue.Create(text.Span, "languages", text.Value,
                "BCP 47 tags such as zh-Hans, en, ja"));
        }
        return languages.ToImmutable();
    }

    private static FontFile? ReadFace(YamlNode node, DiagnosticBag bag)
    {
        if (YamlFields.Open(node, "faces", FaceKeys, bag) is not { } fields
            || fields.RequiredText("file", "folder/Font-Regular.ttf") is not { } path)
        {
            return null;
        }
        return new FontFile(path, fields.Integer("weight", 400, 1, 1000), fields.Boolean("italic", false),
            (fields.Text("sha256") ?? "").ToLowerInvariant(), fields.Span);
    }
}
