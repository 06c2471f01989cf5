using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Model.Typefaces;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing;

public sealed class FontManifestReaderTests
{
    private const string Good = """
        families:
          - name: Noto Serif SC
            role: serif
            languages: [zh-Hans]
            companion: LXGW WenKai
            licence: OFL-1.1
            faces:
              - { file: noto/NotoSerifSC-Regular.ttf, weight: 400, italic: false, sha256: 0123AB }
              - { file: noto/NotoSerifSC-Bold.ttf, weight: 700 }
          - name: Symbols
            role: sans
            faces: []
        fallback: [Symbols]
        """;

    private static Outcome<FontManifest> Read(string yaml) =>
        FontManifestReader.Read(new MemoryWorkspace { ["fonts.yaml"] = yaml });

    [Fact]
    public void ReadsFamiliesFacesAndFallback()
    {
        var outcome = Read(Good);

        Assert.Empty(outcome.Diagnostics);
        var family = outcome.Value!.Families[0];
        Assert.Equal("Noto Serif SC", family.Name);
        Assert.Equal(FontRole.Serif, family.Role);
        Assert.Equal([LanguageTag.ChineseSimplified], family.Languages);
        Assert.Equal("LXGW WenKai", family.Companion);
        Assert.Equal(["noto/NotoSerifSC-Regular.ttf", "noto/NotoSerifSC-Bold.ttf"], family.Faces.Select(f => f.Path));
        Assert.Equal("0123ab", family.Faces[0].Sha256);
        Assert.Equal(700, family.Faces[1].Weight);
        Assert.Equal(8, family.Faces[0].Span.StartPosition.Line);
        Assert.Equal(["Symbols"], outcome.Value.Fallback);
        Assert.Empty(outcome.Value.Families[1].Languages);
    }

    [Fact]
    public void BOK008_MissingManifest()
    {
        var outcome = FontManifestReader.Read(new MemoryWorkspace());

        Assert.Null(outcome.Value);
        Assert.Equal("BOK008", Assert.Single(outcome.Diagnostics).Code);
    }

    [Fact]
    public void BOK006_UnknownRoleIsNamedWithItsPlace()
    {
        var fault = Assert.Single(Read(Good.Replace("role: serif", "role: serf", StringComparison.Ordinal)).Diagnostics);

        Assert.Equal("BOK006", fault.Code);
        Assert.Equal(new LinePosition(3, 11), fault.Span.StartPosition);
        Assert.Contains("serif", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void BOK005_FamilyWithoutNameIsLeftOut()
    {
        var outcome = Read("families: [ { role: sans } ]");

        Assert.Equal("BOK005", Assert.Single(outcome.Diagnostics).Code);
        Assert.Empty(outcome.Value!.Families);
    }
}
