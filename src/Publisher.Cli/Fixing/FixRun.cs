using System.Collections.Immutable;
using Publisher.Cli.Building;
using Publisher.Cli.Reporting;
using Publisher.Cli.Workspace;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Fixing;

/// <summary>Shows what would be mended, asks, and writes: every file is replaced whole, and only if it is as it was read.</summary>
internal sealed class FixRun(Surroundings surroundings, Words words)
{
    /// <summary>The report, without what was mended.</summary>
    /// <param name="isAgreed">The user said yes on the command line.</param>
    public BuildReport Run(BuildReport report, bool isAgreed)
    {
        var plan = FixPlan.Of(report.Diagnostics);
        var diff = new UnifiedDiff(surroundings.Output, new Palette(surroundings.HasOutputColour));
        foreach (var file in plan.Files)
        {
            diff.Print(file, Stored(surroundings.FullPath(file.Path))?.Mark.Length > 0 ? "\uFEFF" : "");
        }
        if (plan.Files.IsEmpty)
        {
            surroundings.Error.WriteLine(words.NothingToFix);
            return report;
        }
        if (!isAgreed && !Ask(plan))
        {
            return report;
        }
        var faults = Write(plan.Files);
        surroundings.Error.WriteLine(faults.IsEmpty ? words.Fixed(plan.Fixed.Length, plan.Files.Length) : words.NothingReplaced);
        return report with { Diagnostics = faults.IsEmpty ? [.. report.Diagnostics.Except(plan.Fixed)] : [.. report.Diagnostics, .. faults] };
    }

    private bool Ask(FixPlan plan)
    {
        if (!surroundings.CanAsk)
        {
            surroundings.Error.WriteLine(words.FixesOnlyShown(plan.Fixed.Length));
            return false;
        }
        surroundings.Error.Write(words.FixQuestion(plan.Fixed.Length, plan.Files.Length));
        surroundings.Error.Flush();
        var answer = surroundings.OpenInput().ReadLine()?.Trim();
        return answer is "y" or "Y" or "yes" or "是";
    }

    private ImmutableArray<Diagnostic> Write(ImmutableArray<FixedFile> files)
    {
        var faults = new DiagnosticBag();
        var outputs = new List<OutputTransaction>();
        try
        {
            // All are written beside their originals before the first takes its place.
            foreach (var file in files)
            {
                Prepare(file, faults, outputs);
            }
            foreach (var output in faults.HasErrors ? [] : outputs)
            {
                output.Commit();
            }
        }
        finally
        {
            outputs.ForEach(output => output.Dispose());
        }
        return faults.ToImmutable();
    }

    private void Prepare(FixedFile file, DiagnosticBag faults, List<OutputTransaction> outputs)
    {
        var path = RealPath(surroundings.FullPath(file.Path));
        if (Stored(path) is not { } stored || stored.Text != file.Source.Text)
        {
            faults.Add(DiagnosticCatalog.ChangedMeanwhile.CreateFor(file.Path, file.Path));
            return;
        }
        var output = new OutputTransaction(System.IO.Path.GetDirectoryName(path)!, surroundings.Shown, faults);
        outputs.Add(output);
        if (output.Prepare())
        {
            output.Write(System.IO.Path.GetFileName(path), stream => stream.Write(stored.With(file.NewText)));
        }
    }

    /// <summary>A link stays one: what it leads to is replaced.</summary>
    private static string RealPath(string path) => new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;

    private static StoredText? Stored(string path)
    {
        try
        {
            return StoredText.TryRead(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
