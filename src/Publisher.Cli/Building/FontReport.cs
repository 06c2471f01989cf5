using System.Collections.Immutable;
using Publisher.Fonts;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Building;

/// <summary>What <c>publisher fonts</c> tells: the faces that were opened and how they serve the book.</summary>
internal sealed record FontReport(
    ImmutableArray<FontFamilySummary> Families, ImmutableArray<FontCoverage> Coverage, BuildReport Run)
{
    public static FontReport Make(string? path, Surroundings surroundings)
    {
        var diagnostics = new DiagnosticBag();
        if (BookFinder.Find(path, surroundings, diagnostics) is not { } folder)
        {
            return new FontReport([], [], new BuildReport(diagnostics.ToImmutable(), []) { IsMisuse = true });
        }
        using var opened = OpenedBook.Open(folder, output: null, surroundings, diagnostics);
        if (opened is null)
        {
            return new FontReport([], [], new BuildReport(diagnostics.ToImmutable(), []));
        }
        var coverage = FontCoverage.Measure(CharacterCensus.Of(opened.Book), opened.Fonts);
        var severities = new SeverityPolicy(opened.Book.Settings, warningsAsErrors: false);
        return new FontReport(Summaries(opened.Fonts), coverage,
            new BuildReport(severities.Apply(diagnostics.ToImmutable()), []));
    }

    /// <summary>1 when something is missing, so that scripts notice.</summary>
    public int ExitCode => Run.ExitCode != Cli.ExitCode.Success ? Run.ExitCode
        : Coverage.Any(row => !row.Missing.IsEmpty) ? Cli.ExitCode.Errors : Cli.ExitCode.Success;

    private static ImmutableArray<FontFamilySummary> Summaries(FontLibrary fonts) =>
    [
        .. fonts.Faces
            .GroupBy(face => (face.Family, face.Role))
            .Select(group => new FontFamilySummary(group.Key.Family, group.Key.Role.ToString().ToLowerInvariant(),
                [.. group.Select(face => face.Italic ? $"{face.Weight} italic" : $"{face.Weight}")])),
    ];
}

/// <summary>A family, its role and its faces (weight, slope) in manifest order.</summary>
internal sealed record FontFamilySummary(string Name, string Role, ImmutableArray<string> Faces);
