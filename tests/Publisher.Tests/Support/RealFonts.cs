using Publisher.Fonts;
using Publisher.Model.Documents;
using Publisher.Model.Typefaces;
using Publisher.Parsing;
using Publisher.Tests.Architecture;

namespace Publisher.Tests.Support;

/// <summary>The fonts of the repository, opened once for all tests.</summary>
public static class RealFonts
{
    private static readonly Lazy<FontLibrary> Opened = new(() => Open(Workspace(), new FontSettings()).Value!);

    public static FontLibrary Library => Opened.Value;

    /// <summary>The fonts folder in memory.</summary>
    public static MemoryWorkspace Workspace()
    {
        var workspace = new MemoryWorkspace();
        var folder = Path.Combine(Repository.Root, "fonts");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            workspace.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }
        return workspace;
    }

    public static Model.Diagnostics.Outcome<FontLibrary> Open(MemoryWorkspace workspace, FontSettings settings) =>
        FontLibrary.Open(workspace, Manifest(workspace), settings);

    public static FontManifest Manifest(MemoryWorkspace workspace) => FontManifestReader.Read(workspace).Value!;
}
