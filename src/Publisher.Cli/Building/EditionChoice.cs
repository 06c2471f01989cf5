using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Cli.Building;

/// <summary>Narrows the book's editions to those, and to those formats, that the command line asks for.</summary>
internal static class EditionChoice
{
    /// <summary>At least one edition, each with at least one format; null after reporting a choice that cannot be met.</summary>
    public static ImmutableArray<EditionSpec>? Choose(Book book, BuildRequest request, DiagnosticBag diagnostics)
    {
        var unknown = request.Editions
            .Where(name => book.Editions.All(spec => !Names(spec, name)))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        foreach (var name in unknown)
        {
            diagnostics.Add(DiagnosticCatalog.UnknownEdition.Create(
                SourceSpan.Nowhere, name, string.Join(", ", book.Editions.Select(spec => spec.Name))));
        }
        return unknown.Length > 0 ? null : Narrow(book, request, diagnostics);
    }

    private static ImmutableArray<EditionSpec>? Narrow(Book book, BuildRequest request, DiagnosticBag diagnostics)
    {
        ImmutableArray<EditionSpec> named = [.. book.Editions.Where(spec => request.Editions.IsEmpty || request.Editions.Any(name => Names(spec, name)))];
        ImmutableArray<EditionSpec> specs =
        [
            .. (request.Review ? ForReview(named, isNamed: !request.Editions.IsEmpty) : named)
                .Select(spec => spec with { Formats = spec.Formats & request.Formats })
                .Where(spec => spec.Formats != OutputFormats.None),
        ];
        if (specs.IsEmpty)
        {
            diagnostics.Add(DiagnosticCatalog.NothingToWrite.Create(SourceSpan.Nowhere));
            return null;
        }
        return specs;
    }

    /// <summary>Those that are made for review, else those of several languages, else all; the latter under names of their own.</summary>
    private static IEnumerable<EditionSpec> ForReview(ImmutableArray<EditionSpec> specs, bool isNamed)
    {
        var chosen = isNamed ? specs
            : specs.Any(spec => spec.IsReview) ? specs.Where(spec => spec.IsReview)
            : specs.Any(spec => spec.Languages.Length > 1) ? specs.Where(spec => spec.Languages.Length > 1) : specs;
        return chosen.Select(spec => spec.IsReview ? spec : spec with { Name = spec.Name + "-review", IsReview = true });
    }

    /// <summary>The editions themselves; two that would be written to one file are reported.</summary>
    /// <param name="marks">What editions for review show.</param>
    public static ImmutableArray<Edition> Build(Book book, ImmutableArray<EditionSpec> specs, EpubTarget? target,
        IReadOnlyCollection<ReviewMark> marks, DiagnosticBag diagnostics)
    {
        ImmutableArray<Edition> editions = [.. specs.Select(spec => EditionBuilder.Build(For(target, book), spec, marks))];
        ReportSameFiles(editions, diagnostics);
        return editions;
    }

    private static Book For(EpubTarget? target, Book book) => target is not { } store ? book
        : book with { Settings = book.Settings with { Epub = book.Settings.Epub with { Target = store } } };

    // Names are compared without case: file systems of Windows and macOS would write one file over the other.
    private static void ReportSameFiles(ImmutableArray<Edition> editions, DiagnosticBag diagnostics)
    {
        var twice = editions
            .Select(edition => OutputNames.Of(edition, OutputFormats.Pdf)[..^".pdf".Length])
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1);
        foreach (var group in twice)
        {
            diagnostics.Add(DiagnosticCatalog.SameFileTwice.Create(SourceSpan.Nowhere, group.Key));
        }
    }

    private static bool Names(EditionSpec spec, string name) =>
        string.Equals(spec.Name, name, StringComparison.OrdinalIgnoreCase);
}
