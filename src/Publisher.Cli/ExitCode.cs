namespace Publisher.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done; there may have been warnings.</summary>
    public const int Success = 0;

    /// <summary>The manuscript, the fonts or the disk have faults. Nothing was replaced, unless only single things in the text are at fault.</summary>
    public const int Errors = 1;

    /// <summary>The command line itself makes no sense.</summary>
    public const int Misuse = 2;

    /// <summary>Stopped by Ctrl-C: 128 + SIGINT, the convention of shells.</summary>
    public const int Interrupted = 130;
}
