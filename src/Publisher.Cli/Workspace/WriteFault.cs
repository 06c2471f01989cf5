using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Workspace;

/// <summary>Turns what the system says about a failed write into a diagnostic.</summary>
internal static class WriteFault
{
    // errno.h: EFBIG, ENOSPC, EDQUOT (Linux, macOS). winerror.h: ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL.
    private static readonly int[] FullDisk =
        [27, 28, 122, 69, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    public static Diagnostic Describe(Exception fault, string path) => FullDisk.Contains(fault.HResult) || IsFileTooLarge(fault)
        ? DiagnosticCatalog.DiskFull.CreateFor(path, path)
        : DiagnosticCatalog.OutputNotWritable.CreateFor(path, path, Reason(fault));

    /// <summary>EFBIG comes as an argument error from FileStream (FileStreamHelpers, "Specified file length was too large").</summary>
    public static bool IsFileTooLarge(Exception fault) =>
        fault is ArgumentOutOfRangeException { ParamName: "value" }
        && fault.Message.Replace(" ", "", StringComparison.Ordinal).Contains("FileLength", StringComparison.OrdinalIgnoreCase);

    private static string Reason(Exception fault) => fault switch
    {
        UnauthorizedAccessException => "permission denied",
        DirectoryNotFoundException => "the folder is missing or cannot be made",
        PathTooLongException => "the path is too long",
        _ => fault.Message.Split('\n', ':')[0].Trim().TrimEnd('.'),
    };
}
