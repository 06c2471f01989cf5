using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Publisher.Benchmarks;

/// <summary>What one whole process used, start-up included: CPU and wall-clock seconds, peak memory in MiB.</summary>
internal readonly record struct Usage(double Cpu, double Wall, double PeakMiB)
{
    /// <summary>Each figure's median.</summary>
    public static Usage Median(IReadOnlyList<Usage> runs) =>
        new(Middle(runs, run => run.Cpu), Middle(runs, run => run.Wall), Middle(runs, run => run.PeakMiB));

    private static double Middle(IReadOnlyList<Usage> runs, Func<Usage, double> figure) =>
        runs.Select(figure).Order().ElementAt(runs.Count / 2);
}

/// <summary>Runs programs and measures them by getrusage(2), which knows the children that have ended.</summary>
internal static partial class Measurement
{
    private const int Children = -1;

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct ResourceUsage
    {
        public long UserSeconds, UserMicroseconds, SystemSeconds, SystemMicroseconds, MaxResident;
        public fixed long Rest[13];
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    /// <summary>
    /// Runs a program through a fresh process of our own, because peak memory is known only as the greatest of all children.
    /// </summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static Usage Of(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (var argument in new[] { MeasureOne, program }.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed:\n{output}");
        }
        var figures = output.TrimEnd().Split('\n')[^1].Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return new Usage(figures[0], figures[1], figures[2]);
    }

    public const string MeasureOne = "--measure-one";

    /// <summary>The other half of <see cref="Of"/>: runs the program and prints its figures in one line.</summary>
    public static int RunOne(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var wall = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0 || GetResourceUsage(Children, out var usage) != 0)
        {
            Console.WriteLine(error.Result + output);
            return 1;
        }
        var cpu = usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6);
        // Linux counts in KiB, macOS in bytes.
        var peak = usage.MaxResident / (OperatingSystem.IsMacOS() ? 1024.0 * 1024.0 : 1024.0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cpu} {wall} {peak}"));
        return 0;
    }
}
