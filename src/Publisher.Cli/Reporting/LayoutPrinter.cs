using System.Globalization;
using Publisher.Cli.Building;
using Publisher.Model.Diagnostics;
using Publisher.Model.Pages;

namespace Publisher.Cli.Reporting;

/// <summary>
/// Prints reports on the layout: a row for each finding that terminals and editors can follow
/// (<c>file:line:column: page 12: what</c>), then a table of all editions.
/// </summary>
internal sealed class LayoutPrinter(TextWriter writer, Words words, Palette palette)
{
    public void Print(IReadOnlyCollection<LayoutReport> reports)
    {
        foreach (var report in reports)
        {
            foreach (var finding in report.Findings.Where(finding => finding.Diagnostic.Severity != Severity.Ignore))
            {
                Print(report, finding);
            }
        }
        PrintTable(reports);
    }

    private void Print(LayoutReport report, LayoutFinding finding)
    {
        var diagnostic = finding.Diagnostic;
        var name = palette.Paint(diagnostic.Severity, $"{words.Name(diagnostic.Severity)} {diagnostic.Code}:");
        writer.WriteLine($"{DiagnosticPrinter.Place(diagnostic)}{name} {words.PageOf(finding.Page, report.Edition)}: {SourceExcerpt.Visible(words.MessageOf(diagnostic))}");
    }

    private void PrintTable(IEnumerable<LayoutReport> reports)
    {
        var table = new TextTable([words.Edition, words.Pages, words.Lines, .. LayoutReport.Traits.Select(words.Name)]);
        foreach (var report in reports)
        {
            table.Add([report.Edition, Number(report.Pages), Number(report.Lines), .. LayoutReport.Traits.Select(trait => Cell(report, trait))]);
        }
        table.Print(writer, palette.Strong);
    }

    private static string Cell(LayoutReport report, LineTraits trait) => report.Count(trait) is var count and > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{count} ({report.Share(trait):0.0} %)") : "0";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
