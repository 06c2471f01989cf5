namespace Publisher.Cli.Reporting;

/// <summary>What the user sees when the program itself has failed: one line, and what to do about it.</summary>
internal static class CrashReport
{
    public static string Describe(Exception fault, MessageLanguage language)
    {
        var inner = fault is AggregateException several ? several.Flatten().InnerExceptions[0] : fault;
        var what = $"{inner.GetType().Name}: {inner.Message.ReplaceLineEndings(" ")}{Place(inner)}";
        return language == MessageLanguage.Chinese
            ? $"publisher: 内部错误：{what}\n  这是程序的缺陷，不是书稿的问题；原有文件未改动。请连同命令、版本 {ProgramVersion.Text} 和最小的书稿一起报告。"
            : $"publisher: internal error: {what}\n  This is a fault of the program, not of the manuscript; no file was replaced. "
              + $"Please report it with the command, the version ({ProgramVersion.Text}) and the smallest manuscript that shows it.";
    }

    /// <summary>The innermost method of ours on the stack: enough to find the fault, short enough to be copied.</summary>
    private static string Place(Exception fault)
    {
        var frame = fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Publisher.", StringComparison.Ordinal));
        return frame is null ? "" : $" ({frame.Trim().Split(" in ")[0]})";
    }
}
