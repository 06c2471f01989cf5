using System.Collections.Immutable;
using Publisher.Cli.Building;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Cli.Reporting;

/// <summary>The report on one edition's layout, with the number of lines that have each trait.</summary>
internal sealed record JsonLayout(
    string Edition, int Pages, int Lines, int Loose, int VeryLoose, int Short, int Runts, int Overfull, int Emergency,
    int MissingGlyphs, int WrongRegion, ImmutableArray<JsonFinding> Findings)
{
    public static JsonLayout Of(LayoutReport report, MessageLanguage language) => new(
        report.Edition, report.Pages, report.Lines, report.Count(LineTraits.Loose), report.Count(LineTraits.VeryLoose),
        report.Count(LineTraits.Short), report.Count(LineTraits.Runt), report.Count(LineTraits.Overfull),
        report.Count(LineTraits.Emergency), report.Count(LineTraits.MissingGlyph), report.Count(LineTraits.WrongRegion),
        [.. report.Findings.Select(finding => JsonFinding.Of(finding, language))]);
}

/// <summary>
/// One trait of one line: gaps between ideographs in em, word spaces as a multiple of their width, excess over the measure in
/// points (negative: what it lacks); the place is that of the line's beginning.
/// </summary>
internal sealed record JsonFinding(
    string Trait, string Page, string Language, double HanGap, double SpaceScale, double Excess, string Text, JsonDiagnostic Diagnostic)
{
    public static JsonFinding Of(LayoutFinding finding, MessageLanguage language) => new(
        char.ToLowerInvariant(finding.Trait.ToString()[0]) + finding.Trait.ToString()[1..], finding.Page,
        finding.Line.Language == LanguageTag.None ? "" : finding.Line.Language.Value,
        Math.Round(finding.Line.HanGap, 4), Math.Round(finding.Line.SpaceScale, 4), Math.Round(finding.Line.Excess.Points, 3),
        finding.Line.Text.ToString(), JsonDiagnostic.Of(finding.Diagnostic, language));
}
