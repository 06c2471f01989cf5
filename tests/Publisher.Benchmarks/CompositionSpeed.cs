using System.Diagnostics;
using System.Globalization;
using Publisher.Composition;
using Publisher.Fonts;
using Publisher.Model.Documents;
using Publisher.Model.Editions;
using Publisher.Parsing;

namespace Publisher.Benchmarks;

/// <summary>
/// Pages per CPU second of composition alone: no reading, no writing, no start-up. The process composes the book twice before
/// it counts, so that all code is compiled; CPU time is that of all threads.
/// </summary>
internal static class CompositionSpeed
{
    private const int WarmUps = 2;

    public static void Measure(int pages, int runs)
    {
        var manuscript = Directory.CreateTempSubdirectory("publisher-synthetic-").FullName;
        SyntheticBook.Write(manuscript, pages);
        var book = ManuscriptReader.Read(new FolderWorkspace(manuscript)).Value!;
        Directory.Delete(manuscript, recursive: true);
        var folder = new FolderWorkspace(Path.Combine(Suite.Root(), "fonts"));
        using var fonts = FontLibrary.Open(folder, FontManifestReader.Read(folder).Value!, new()).Value!;
        foreach (var spec in book.Editions)
        {
            Measure(EditionBuilder.Build(book, spec), fonts, runs);
        }
    }

    private static void Measure(Edition edition, FontLibrary fonts, int runs)
    {
        var seconds = new List<double>();
        var pages = 0;
        for (var run = -WarmUps; run < runs; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            pages = BookComposer.Compose(edition, fonts).Value!.Pages.Count;
            if (run >= 0)
            {
                seconds.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }
        }
        var median = seconds.Order().ElementAt(runs / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{edition.Spec.Name,-12} {pages,6} pages {median,7:0.000} CPU s {pages / median,8:0} pages/CPU s"));
    }
}
