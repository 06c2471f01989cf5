using Publisher.Cli.Building;
using Publisher.Import;

namespace Publisher.Cli.Ebooks;

/// <summary>What <c>publisher inspect</c> tells; <see cref="Epub"/> is null when the file was refused.</summary>
internal sealed record InspectionReport(EpubReport? Epub, BuildReport Run)
{
    public static InspectionReport Make(string path, Surroundings surroundings)
    {
        var (epub, run) = EpubFile.Read(path, surroundings, EpubInspector.Inspect);
        return new InspectionReport(epub, run);
    }
}
