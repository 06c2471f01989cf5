using Publisher.Cli.Verifying;
using Publisher.Model.Diagnostics;
using Publisher.Verification;

namespace Publisher.Cli.Reporting;

/// <summary>Prints what <c>publisher verify</c> found: a line and a hint for each condition that is not met, a verdict for each file.</summary>
internal sealed class VerificationPrinter(TextWriter writer, Words words, Palette palette)
{
    public void Print(string path, VerificationReport report)
    {
        foreach (var finding in report.Findings)
        {
            Print(path, finding);
        }
        var faults = report.Findings.Count(finding => !finding.IsAdvice);
        writer.WriteLine($"{path}: {words.Verdict(string.Join(", ", report.Profiles.Select(profile => profile.Name)), faults)}");
    }

    private void Print(string path, Finding finding)
    {
        var severity = finding.IsAdvice ? Severity.Information : Severity.Error;
        var place = words.Place(finding.Place.Page, finding.Place.Object, finding.Place.Path);
        var clauses = string.Join(", ", finding.Clauses) + (finding.Checkpoint.Length > 0 ? $" (Matterhorn {finding.Checkpoint})" : "");
        var detail = finding.Detail.Length > 0 ? ": " + finding.Detail : "";
        var count = finding.Count > 1 ? words.Places(finding.Count) : "";
        var line = $"{(words.IsChinese ? finding.ChineseMessage : finding.Message)}{detail}{count}";
        writer.WriteLine($"{path}: {(place.Length > 0 ? place + ": " : "")}{palette.Paint(severity, $"{words.Name(severity)} {clauses}:")} {SourceExcerpt.Visible(line)}");
        writer.WriteLine($"       = {words.Hint}: {(words.IsChinese ? finding.ChineseHint : finding.Hint)}");
    }
}
