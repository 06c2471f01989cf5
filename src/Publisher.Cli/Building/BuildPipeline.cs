using System.Collections.Immutable;
using System.Diagnostics;
using Publisher.Cli.Reporting;
using Publisher.Cli.Syncing;
using Publisher.Cli.Workspace;
using Publisher.Highlighting;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Cli.Building;

/// <summary>
/// A run from folder to files: read, choose editions, make each of them, and only when nothing stops it put the files in
/// place, all of them. Errors of content do not stop it. Editions are made side by side; diagnostics and files are reported in an order that does not depend on it.
/// </summary>
internal sealed class BuildPipeline
{
    private readonly BuildRequest _request;
    private readonly Surroundings _surroundings;
    private readonly IProgress _progress;
    private readonly DiagnosticBag _diagnostics = new();
    private SeverityPolicy _severities;

    private BuildPipeline(BuildRequest request, Surroundings surroundings, IProgress progress)
    {
        _request = request;
        _surroundings = surroundings;
        _progress = progress;
        _severities = new SeverityPolicy(settings: null, request.WarningsAsErrors, request.AllowStale);
    }

    public static BuildReport Run(BuildRequest request, Surroundings surroundings, IProgress progress)
    {
        var watch = Stopwatch.StartNew();
        var report = new BuildPipeline(request, surroundings, progress).Run();
        return report with { Elapsed = watch.Elapsed };
    }

    private BuildReport Run()
    {
        if (BookFinder.Find(_request.Path, _surroundings, _diagnostics) is not { } folder)
        {
            return Misuse();
        }
        _progress.Reading(_surroundings.Shown(folder));
        using var read = OpenedBook.Open(folder, _request.OutputFolder, _surroundings, _diagnostics, _request.ComparesLanguages);
        if (read is null)
        {
            return Report([]);
        }
        var specs = EditionChoice.Choose(read.Book, _request, _diagnostics);
        var opened = read with { Book = Highlighted(read, specs ?? [], folder) };
        // What is only made for review must show what is out of step, not stop at it.
        _severities = new SeverityPolicy(opened.Book.Settings, _request.WarningsAsErrors, _request.AllowStale || specs is { } made && made.All(spec => spec.IsReview));
        var marks = SyncedBook.Check(opened.Book, opened.Workspace, specs is { } some && some.Any(spec => spec.IsReview),
            found => _diagnostics.AddRange(OpenedBook.Placed(found, folder, _surroundings)));
        return specs is { } chosen ? Make(opened, EditionChoice.Build(opened.Book, chosen, _request.Target, marks, _diagnostics)) : Misuse();
    }

    /// <summary>Nothing is set on pages or written.</summary>
    private bool IsCheckOfContent => _request is { OutputFolder: null, Layout: false };

    /// <summary>Colours the code that the editions show; a check shows none.</summary>
    private Book Highlighted(OpenedBook read, ImmutableArray<EditionSpec> specs, string folder)
    {
        HashSet<LanguageTag> seen = IsCheckOfContent ? [] : [.. specs.SelectMany(spec => spec.Languages)];
        var outcome = CodeHighlighter.Highlight(read.Book, seen, read.Workspace.Read);
        _diagnostics.AddRange(OpenedBook.Placed(outcome.Diagnostics, folder, _surroundings));
        return outcome.Value ?? read.Book;
    }

    private BuildReport Make(OpenedBook opened, ImmutableArray<Edition> editions)
    {
        if (IsCheckOfContent)
        {
            CheckContent(opened, editions);
            return Report([]);
        }
        if (_request.OutputFolder is null || IsStopped)
        {
            var layouts = CheckAll(opened, editions);
            return Report([]) with { Layouts = [.. layouts.OfType<LayoutReport>().Select(layout => layout.With(_severities.Judge))] };
        }
        using var output = new OutputTransaction(_request.OutputFolder, _surroundings.Shown, _diagnostics);
        using var interruption = new Interruption(output, _progress.Abandon);
        if (!output.Prepare())
        {
            return Report([]);
        }
        var files = WriteAll(opened, editions, output);
        return Report(!IsStopped && output.Commit() ? files : []);
    }

    private void CheckContent(OpenedBook opened, ImmutableArray<Edition> editions)
    {
        using var bars = _progress.Start([.. editions.Select(edition => new ProgressStep(edition.Spec.Name, 1))]);
        new ContentCheck(opened, _surroundings, _diagnostics, edition => _progress.Advance(edition.Spec.Name))
            .RunAsync(editions).GetAwaiter().GetResult();
    }

    /// <summary>Makes every edition for the faults that only show on pages and in files, such as pictures cut short.</summary>
    private LayoutReport?[] CheckAll(OpenedBook opened, ImmutableArray<Edition> editions)
    {
        using var bars = StartBars(editions);
        return Task.WhenAll(editions.Select(edition => Maker(edition, opened).CheckAsync(_request.Layout))).GetAwaiter().GetResult();
    }

    private ImmutableArray<BuiltFile> WriteAll(
        OpenedBook opened, ImmutableArray<Edition> editions, OutputTransaction output)
    {
        using var bars = StartBars(editions);
        var files = Task.WhenAll(editions.Select(edition => Maker(edition, opened).WriteAsync(output.Write)))
            .GetAwaiter().GetResult();
        return [.. files.SelectMany(made => made)];
    }

    private IDisposable StartBars(ImmutableArray<Edition> editions) => _progress.Start(
        [.. editions.Select(edition => new ProgressStep(edition.Spec.Name, EditionMaker.StepsOf(edition)))]);

    private EditionMaker Maker(Edition edition, OpenedBook opened) =>
        new(edition, opened, _surroundings, _diagnostics, _progress);

    /// <summary>By the book's own severities: a warning raised to an error stops the build too.</summary>
    private bool IsStopped => _severities.Stops(_diagnostics.ToImmutable());

    private BuildReport Report(ImmutableArray<BuiltFile> files) =>
        new(_severities.Apply(Echoes.Without(_diagnostics.ToImmutable())), [.. files.Select(Shown)])
        {
            LetPass = _severities.LetPass(_diagnostics.ToImmutable()),
        };

    private BuildReport Misuse() => Report([]) with { IsMisuse = true };

    private BuiltFile Shown(BuiltFile file) =>
        file with { Path = _surroundings.Shown(Path.Combine(_request.OutputFolder ?? "", file.Path)) };
}
