namespace Publisher.Model.Diagnostics;

/// <summary>Manuscripts that are rewritten: brought into another layout, given a language, mended.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the file.</summary>
    public static readonly DiagnosticRule ChangedMeanwhile = new("CNV001", Severity.Error,
        "'{0}' is not as it was read: it changed meanwhile, or holds bytes that are no text.",
        "Run the command again; nothing was written.",
        "“{0}”与读取时不同：文件已被改动，或含有不是文本的字节。",
        "请重新运行命令；没有写入任何文件。");

    private static DiagnosticRule[] Conversion => [ChangedMeanwhile];
}
