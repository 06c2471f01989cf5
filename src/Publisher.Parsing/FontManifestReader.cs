using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Typefaces;

namespace Publisher.Parsing;

/// <summary>Reads <c>fonts.yaml</c>, the manifest of a fonts folder.</summary>
public static class FontManifestReader
{
    /// <summary>The manifest, or no value when the file is missing or broken.</summary>
    public static Outcome<FontManifest> Read(IWorkspace fonts) => throw new NotImplementedException();
}
