using System.Reflection;

namespace Publisher.Cli;

/// <summary>The version of this program as its project file states it.</summary>
internal static class ProgramVersion
{
    public static readonly string Text =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? "0";
}
