using System.Diagnostics;

namespace Publisher.Acceptance.Support;

/// <summary>The real command line as its own process, with an environment that does not depend on the machine's.</summary>
public static class CommandLine
{
    public static ProcessResult Run(string folder, params string[] arguments) =>
        Run(folder, new Dictionary<string, string?>(), arguments);

    public static ProcessResult Run(string folder, Dictionary<string, string?> environment, params string[] arguments) =>
        Processes.Run("dotnet", [Program, .. arguments], folder, Complete(environment));

    /// <summary>The same with the native program that <c>dotnet publish</c> makes.</summary>
    public static ProcessResult RunNative(string folder, Dictionary<string, string?> environment, params string[] arguments) =>
        Processes.Run(Validator.NativeProgram, arguments, folder, Complete(environment));

    public static Process Start(string folder, params string[] arguments) =>
        Processes.Start("dotnet", [Program, .. arguments], folder, Complete([]));

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "publisher.dll");

    private static Dictionary<string, string?> Complete(Dictionary<string, string?> environment)
    {
        environment.TryAdd("LC_ALL", "C.UTF-8");
        environment.TryAdd("NO_COLOR", "1");
        environment.TryAdd("SOURCE_DATE_EPOCH", null);
        return environment;
    }
}
