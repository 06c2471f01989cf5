using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Editions;

namespace Publisher.Cli.Building;

/// <summary>Narrows the book's editions to those, and to those formats, that the command line asks for.</summary>
internal static class EditionChoice
{
    /// <summary>At least one edition, each with at least one format; null after reporting a choice that cannot be met.</summary>
    public static ImmutableArray<Edition>? Choose(Book book, BuildRequest request, DiagnosticBag diagnostics)
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
        return unknown.Length > 0 ? null : Build(book, request, diagnostics);
    }

    private static ImmutableArray<Edition>? Build(Book book, BuildRequest request, DiagnosticBag diagnostics)
    {
        ImmutableArray<Edition> editions =
        [
            .. book.Editions
                .Where(spec => request.Editions.IsEmpty || request.Editions.Any(name => Names(spec, name)))
                .Select(spec => spec with { Formats = spec.Formats & request.Formats })
                .Where(spec => spec.Formats != OutputFormats.None)
                .Select(spec => EditionBuilder.Build(For(request.Target, book), spec)),
        ];
        if (editions.IsEmpty)
        {
            diagnostics.Add(DiagnosticCatalog.NothingToWrite.Create(SourceSpan.Nowhere));
            return null;
        }
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
