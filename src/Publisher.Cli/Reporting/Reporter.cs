using System.CommandLine;
using System.Globalization;
using Publisher.Cli.Building;
using Publisher.Cli.Ebooks;
using Publisher.Cli.Exchanging;
using Publisher.Cli.Syncing;
using Publisher.Cli.Verifying;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Reporting;

/// <summary>Shows a run to its user: as text (results to standard output, everything else to standard error) or as JSON.</summary>
internal sealed class Reporter
{
    private readonly Surroundings _surroundings;
    private readonly MessageLanguage _language;
    private readonly Words _words;
    private readonly Palette _palette;
    private readonly bool _isJson;

    private Reporter(Surroundings surroundings, MessageLanguage language, bool isJson)
    {
        _surroundings = surroundings;
        _language = language;
        _isJson = isJson;
        _words = new Words(language);
        _palette = new Palette(surroundings.HasColour);
        Progress = isJson ? new PlainProgress(null, _words)
            : surroundings.HasProgressBars ? new BarProgress(surroundings, _words)
            : new PlainProgress(surroundings.Error, _words);
    }

    public static Reporter Create(ParseResult parsed, Surroundings surroundings, bool isJson) =>
        new(surroundings, MessageLanguages.Choose(parsed, surroundings), isJson);

    public IProgress Progress { get; }

    /// <summary>Prints the report; returns the exit code.</summary>
    public int Show(BuildReport report)
    {
        if (_isJson)
        {
            JsonReport.Of(report, _language).Print(_surroundings.Output);
        }
        else
        {
            ShowText(report);
        }
        return report.ExitCode;
    }

    /// <summary>Prints the report as annotations of GitHub workflows; returns the exit code.</summary>
    public int ShowAnnotations(BuildReport report)
    {
        GitHubAnnotations.Print(_surroundings.Output, report.Diagnostics, _words);
        ShowSummary(report);
        return report.ExitCode;
    }

    /// <summary>Prints the report; returns the exit code.</summary>
    public int Show(FontReport report)
    {
        if (_isJson)
        {
            JsonFontReport.Of(report, _language).Print(_surroundings.Output);
            return report.ExitCode;
        }
        new DiagnosticPrinter(_surroundings.Error, _words, _palette).Print(report.Run.Diagnostics);
        if (!report.Families.IsEmpty)
        {
            new FontPrinter(_surroundings.Output, _words, _palette).Print(report);
        }
        return report.ExitCode;
    }

    /// <summary>Prints what came of each file; returns the exit code.</summary>
    public int Show(IReadOnlyList<VerifiedFile> files)
    {
        if (_isJson)
        {
            JsonVerification.Of(files, _language).Print(_surroundings.Output);
        }
        foreach (var file in _isJson ? [] : files)
        {
            if (file.Report is { } report)
            {
                new VerificationPrinter(_surroundings.Output, _words, _palette).Print(file.Path, report);
            }
            else
            {
                new DiagnosticPrinter(_surroundings.Error, _words, _palette).Print([file.Fault!]);
            }
        }
        return files.Max(file => file.ExitCode);
    }

    /// <summary>Prints what an e-book holds; returns the exit code.</summary>
    public int Show(InspectionReport report) => Show(report.Run, output => JsonInspection.Of(report, _language).Print(output), () =>
    {
        if (report.Epub is { } epub)
        {
            new InspectionPrinter(_surroundings.Output, new EpubWords(_words.IsChinese), _palette).Print(epub);
        }
    });

    /// <summary>Prints what was made of an e-book; returns the exit code.</summary>
    public int Show(ImportReport report) => Show(report.Run, output => JsonImport.Of(report, _language).Print(output), () =>
    {
        if (report.Files.Length > 0)
        {
            var table = new TextTable(_words.File, _words.Size);
            foreach (var file in report.Files)
            {
                table.Add(file.Path, FileTable.Size(file.Bytes));
            }
            table.Print(_surroundings.Output, _palette.Strong);
        }
    });

    /// <summary>Prints what was written for translators; returns the exit code.</summary>
    public int Show(ExportReport report) => Show(report.Run, output => JsonExport.Of(report, _language).Print(output), () =>
    {
        if (report.Files.Length > 0)
        {
            var table = new TextTable(_words.File, _words.Texts, _words.Size);
            foreach (var file in report.Files)
            {
                table.Add(file.Path, file.Texts.ToString(CultureInfo.InvariantCulture), FileTable.Size(file.Bytes));
            }
            table.Print(_surroundings.Output, _palette.Strong);
        }
    });

    /// <summary>Prints what was taken over from a translator's file; returns the exit code.</summary>
    public int Show(TranslationReport report) => Show(report.Run, output => JsonTranslation.Of(report, _language).Print(output), () =>
    {
        foreach (var file in report.Files)
        {
            _surroundings.Output.WriteLine(file.Path);
        }
        _surroundings.Error.WriteLine(_words.Translated(report.Written, report.Unchanged));
    });

    /// <summary>Prints how far translations are; returns the exit code.</summary>
    public int Show(StatusReport report) => Show(report.Run, output => JsonStatus.Of(report, _language).Print(output), () =>
    {
        if (report.Chapters.Length > 0)
        {
            new StatusPrinter(_surroundings.Output, _words, _palette).Print(report.Chapters);
        }
        if (report.Accepted is { } accepted)
        {
            _surroundings.Error.WriteLine(_words.Accepted(accepted));
        }
    });

    /// <summary>One document, or faults, what there is to tell, and the summary; returns the exit code.</summary>
    private int Show(BuildReport run, Action<TextWriter> printJson, Action printText)
    {
        if (_isJson)
        {
            printJson(_surroundings.Output);
            return run.ExitCode;
        }
        new DiagnosticPrinter(_surroundings.Error, _words, _palette).Print(run.Diagnostics);
        printText();
        ShowSummary(run);
        return run.ExitCode;
    }

    private void ShowText(BuildReport report)
    {
        // What the report on the layout says in rows of its own is not said twice.
        var told = report.Layouts.SelectMany(layout => layout.Findings).Where(finding => finding.IsNew).Select(finding => finding.Diagnostic);
        new DiagnosticPrinter(_surroundings.Error, _words, _palette).Print([.. report.Diagnostics.Except(told)]);
        if (report.Layouts.Length > 0)
        {
            new LayoutPrinter(_surroundings.Output, _words, _palette).Print(report.Layouts);
        }
        if (report.Files.Length > 0)
        {
            FileTable.Print(_surroundings.Output, report.Files, _words, _palette);
        }
        if (report.Files.Length > 0 && report.Count(Severity.Error) > 0)
        {
            _surroundings.Error.WriteLine(_words.WrittenWithErrors);
        }
        if (report.LetPass > 0)
        {
            _surroundings.Error.WriteLine(_words.LetPass(report.LetPass));
        }
        ShowSummary(report);
    }

    private void ShowSummary(BuildReport report) => _surroundings.Error.WriteLine(
        _words.Summary(report.Count(Severity.Error), report.Count(Severity.Warning), report.Elapsed));
}
