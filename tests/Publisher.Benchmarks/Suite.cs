using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Publisher.Benchmarks;

/// <summary>Measures builds of one book and prints a row for each: pages, CPU, wall clock, memory, pages per CPU second.</summary>
internal sealed class Suite(int runs, bool native = false)
{
    private static readonly string Built = Path.Combine(Root(), ".artifacts", "bin", "Publisher.Cli", "release", "publisher.dll");

    private static readonly string Native = Path.Combine(Root(), ".artifacts", "publish", "Publisher.Cli", "native", "publisher");

    /// <summary>The program as it is installed, or as <c>dotnet run</c> starts it.</summary>
    private readonly string[] _program = !native ? ["dotnet", Built]
        : File.Exists(Native) ? [Native] : throw new InvalidOperationException($"there is no {Native}: dotnet publish src/Publisher.Cli -c Release");

    /// <summary>The working copy that the benchmarks were built from.</summary>
    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Publisher.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not inside the working copy");
        }
        return folder;
    }

    public static void PrintHead() =>
        Console.WriteLine($"{"book",-24} {"edition",-10} {"format",-6} {"pages",6} {"size",8} {"CPU s",7} {"wall s",7} {"peak MiB",9} {"pages/CPU s",12}");

    /// <summary>Each edition in each format by itself; null means all of them in one run.</summary>
    public void Measure(string title, string book, IEnumerable<(string? Edition, string? Format)> builds)
    {
        foreach (var (edition, format) in builds)
        {
            MeasureOne(title, book, edition, format);
        }
    }

    public Usage MeasureOne(string title, string book, string? edition, string? format)
    {
        var output = Directory.CreateTempSubdirectory("publisher-bench-").FullName;
        try
        {
            List<string> arguments = [.. _program[1..], "build", book, "--output", output, "--json"];
            arguments.AddRange(edition is null ? [] : ["--edition", edition]);
            arguments.AddRange(format is null ? [] : ["--format", format]);
            var usage = Usage.Median([.. Enumerable.Range(0, runs).Select(_ => Measurement.Of(_program[0], arguments))]);
            Print(title, edition ?? "all", format ?? "all", usage, PagesOf(arguments), SizeOf(output));
            return usage;
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    /// <summary>What a kind of matter costs over the same book without it.</summary>
    public static void PrintAdded(string title, string format, double cpu) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"+ " + title,-24} {"adds",-10} {format,-6} {"",6} {"",8} {cpu,7:0.00}"));

    /// <summary>A command that writes nothing, such as <c>check</c>.</summary>
    public void MeasureReading(string title, string book, string command)
    {
        var usage = Usage.Median([.. Enumerable.Range(0, runs).Select(_ => Measurement.Of(_program[0], [.. _program[1..], command, book, "--json"]))]);
        Print(title, command, "-", usage, pages: 0, size: 0);
    }

    /// <summary>A book of one line as an e-book: what starting costs.</summary>
    public void MeasureOneLine()
    {
        var book = Directory.CreateTempSubdirectory("publisher-line-").FullName;
        File.WriteAllText(Path.Combine(book, "book.md"), "# One\n\nA line.\n");
        Measure("one line", book, [(null, "epub")]);
        Directory.Delete(book, recursive: true);
    }

    /// <summary>Pages of the PDFs, else nothing, as the program reports them.</summary>
    private int PagesOf(List<string> arguments)
    {
        var start = new ProcessStartInfo(_program[0]) { RedirectStandardOutput = true };
        arguments.ForEach(start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        using var report = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        return report.RootElement.GetProperty("files").EnumerateArray()
            .Sum(file => file.GetProperty("pages") is { ValueKind: JsonValueKind.Number } pages ? pages.GetInt32() : 0);
    }

    private static long SizeOf(string folder) => Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length);

    private static void Print(string title, string edition, string format, Usage usage, int pages, long size) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{title,-24} {edition,-10} {format,-6} {pages,6} {size / 1e6,5:0.0} MB {usage.Cpu,7:0.00} {usage.Wall,7:0.00} {usage.PeakMiB,9:0} {(pages == 0 ? "-" : (pages / usage.Cpu).ToString("0", CultureInfo.InvariantCulture)),12}"));
}
