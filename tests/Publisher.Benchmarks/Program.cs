using System.CommandLine;
using System.Globalization;
using Publisher.Benchmarks;

// How fast is it? Whole processes, start-up included, medians; see tests/README.md.
if (args is [Measurement.MeasureOne, var program, .. var rest])
{
    return Measurement.RunOne(program, rest);
}

var pages = new Option<int[]>("--pages") { Description = "Sizes of synthetic books in A5 pages.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [10, 100, 1000, 5000] };
var runs = new Option<int>("--runs") { Description = "Runs of which the median counts.", DefaultValueFactory = _ => 3 };
var book = new Option<string?>("--book") { Description = "A book of your own instead: every edition in every format by itself." };
var native = new Option<bool>("--native") { Description = "Measures the native program that dotnet publish makes, not what dotnet run starts." };
var folder = new Argument<string>("FOLDER");
var size = new Argument<int>("PAGES");

var write = new Command("write", "Writes a synthetic bilingual manuscript.") { folder, size };
write.SetAction(result => SyntheticBook.Write(result.GetRequiredValue(folder), result.GetRequiredValue(size)));

var compose = new Command("compose", "Measures composition alone, warm, in this process.") { pages, runs };
compose.SetAction(result =>
{
    foreach (var count in result.GetValue(pages) ?? [])
    {
        CompositionSpeed.Measure(count, result.GetValue(runs));
    }
});

var formulas = new Command("formulas", "Measures a book of 1,000 formulas: read alone, then whole builds.") { runs };
formulas.SetAction(result =>
{
    FormulaSpeed.Measure(result.GetValue(runs));
    Suite.PrintHead();
    FormulaSpeed.MeasureBuilds(new Suite(result.GetValue(runs)));
});

var code = new Command("code", "Measures highlighting 10,000 lines of code in four languages.");
code.SetAction(_ => CodeSpeed.Measure());

var technical = new Command("technical", "Measures what diagrams, formulas, numbers and blocks add to a book of text.") { runs, native };
technical.SetAction(result =>
{
    Suite.PrintHead();
    TechnicalSpeed.Measure(new Suite(result.GetValue(runs), result.GetValue(native)));
});

var root = new RootCommand("Measures time and memory of the command line on synthetic books and on the report.") { pages, runs, book, native, write, compose, formulas, code, technical };
root.SetAction(result =>
{
    var suite = new Suite(result.GetValue(runs), result.GetValue(native));
    Suite.PrintHead();
    if (result.GetValue(book) is { } own)
    {
        suite.Measure(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(own))), own, Builds.OfBook(own));
        return;
    }
    suite.Measure("report", Path.Combine(Suite.Root(), "manuscript"), [(null, null)]);
    suite.MeasureOneLine();
    foreach (var count in result.GetValue(pages) ?? [])
    {
        var manuscript = Directory.CreateTempSubdirectory("publisher-synthetic-").FullName;
        SyntheticBook.Write(manuscript, count);
        var title = string.Create(CultureInfo.InvariantCulture, $"synthetic {count}");
        suite.Measure(title, manuscript,
            [("zh-Hans", "pdf"), ("zh-Hans", "epub"), ("zh-Hans", "html"), ("en", "pdf"), ("bilingual", "pdf"), ("bilingual", "epub"), ("bilingual", "html")]);
        suite.MeasureReading(title, manuscript, "status");
        suite.MeasureReading(title, manuscript, "check");
        File.AppendAllText(Path.Combine(manuscript, "book.yaml"), "epub: { fonts: none }\n");
        suite.Measure(title + ", no fonts", manuscript, [("bilingual", "epub")]);
        Directory.Delete(manuscript, recursive: true);
    }
});
return root.Parse(args).Invoke();

/// <summary>The builds of a book that is measured part by part.</summary>
internal static class Builds
{
    private static readonly string[] Formats = ["pdf", "epub", "html"];

    /// <summary>The names under <c>editions</c> in its <c>book.yaml</c>; without any, all at once.</summary>
    public static IEnumerable<(string? Edition, string? Format)> OfBook(string book)
    {
        var settings = Path.Combine(book, "book.yaml");
        var names = !File.Exists(settings) ? [] : File.ReadLines(settings)
            .Select(line => System.Text.RegularExpressions.Regex.Match(line, @"^\s*- *\{? *name: *([\w-]+) *,"))
            .Where(match => match.Success && match.Groups[1].Value.Length > 0)
            .Select(match => match.Groups[1].Value).ToList();
        return names.Count == 0 ? Formats.Select(format => ((string?)null, (string?)format))
            : names.SelectMany(name => Formats.Select(format => ((string?)name, (string?)format)));
    }
}
