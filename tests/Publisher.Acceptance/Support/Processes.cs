using System.Diagnostics;
using System.Text;

namespace Publisher.Acceptance.Support;

/// <summary>What a process printed and how it ended.</summary>
public sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    public string Everything => $"exit code {ExitCode}\n{Output}\n{Error}";
}

/// <summary>Runs other programs to their end.</summary>
public static class Processes
{
    /// <summary>The slowest validator takes ten seconds on an idle machine; two minutes are a hang.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static ProcessResult Run(string program, params string[] arguments) => Run(program, arguments, folder: null, []);

    public static ProcessResult Run(
        string program, string[] arguments, string? folder, Dictionary<string, string?> environment)
    {
        using var process = Start(program, arguments, folder, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end");
        }
        return new ProcessResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public static Process Start(
        string program, string[] arguments, string? folder, Dictionary<string, string?> environment)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in environment)
        {
            info.Environment[name] = value;
        }
        return Process.Start(info) ?? throw new InvalidOperationException($"{program} did not start");
    }
}
