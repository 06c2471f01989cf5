namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    public static readonly DiagnosticRule BookFolderMissing = new("CLI001", Severity.Error,
        "{0}: there is no such folder",
        "name the folder that holds the Markdown files, or run the command from there",
        "{0}：没有这个文件夹", "请指定存放 Markdown 文件的文件夹，或在该文件夹中运行命令");

    public static readonly DiagnosticRule UnknownEdition = new("CLI002", Severity.Error,
        "the book has no edition named '{0}'", "its editions are: {1}",
        "本书没有名为“{0}”的版本", "已有的版本：{1}");

    public static readonly DiagnosticRule NothingToWrite = new("CLI003", Severity.Error,
        "none of the chosen editions comes in the chosen formats",
        "leave out --format, or add the format to the edition's formats in book.yaml",
        "所选版本都没有所选的格式", "请去掉 --format，或在 book.yaml 中为该版本添加此格式");

    public static readonly DiagnosticRule FontsFolderMissing = new("CLI004", Severity.Error,
        "no fonts: there is no fonts.yaml in {0}",
        "put a fonts folder with its fonts.yaml beside the book, or name one with fonts.folder in book.yaml",
        "没有字体：{0} 中找不到 fonts.yaml", "请在书的文件夹旁放置带 fonts.yaml 的 fonts 文件夹，或在 book.yaml 中用 fonts.folder 指定");

    public static readonly DiagnosticRule OutputNotWritable = new("CLI005", Severity.Error,
        "cannot write {0}: {1}",
        "choose another folder, or change the permissions; the files that were there are unchanged",
        "无法写入 {0}：{1}", "请指定其他文件夹，或修改权限；原有文件未改动");

    public static readonly DiagnosticRule DiskFull = new("CLI006", Severity.Error,
        "cannot write {0}: the disk is full, or a limit on file sizes was reached",
        "make room or choose another folder; the files that were there are unchanged",
        "无法写入 {0}：磁盘已满，或超过文件大小限制", "请清理磁盘空间，或指定其他文件夹；原有文件未改动");

    public static readonly DiagnosticRule SameFileTwice = new("CLI007", Severity.Error,
        "two editions would be written to the same file {0}",
        "give the editions names that differ in letters or digits",
        "两个版本会写入同一个文件 {0}", "请为各版本取不同的名称（字母或数字要有区别）");

    /// <summary>{0}: the path; {1}: why.</summary>
    public static readonly DiagnosticRule EpubUnreadable = new("CLI008", Severity.Error,
        "{0} cannot be read: {1}",
        "give the path of an EPUB file",
        "无法读取 {0}：{1}", "请给出 EPUB 文件的路径");

    /// <summary>{0}: what was asked for.</summary>
    public static readonly DiagnosticRule NoSuchUnit = new("CLI009", Severity.Error,
        "there is no pair '{0}'",
        "name a place as FILE:LINE or an id, both as 'publisher status --html' shows them, or --all",
        "没有“{0}”这一对内容", "请用“文件:行”或编号指定（见 publisher status --html），或用 --all");

    private static DiagnosticRule[] CommandLine =>
    [
        BookFolderMissing, UnknownEdition, NothingToWrite, FontsFolderMissing, OutputNotWritable, DiskFull, SameFileTwice, EpubUnreadable,
        NoSuchUnit,
    ];
}
