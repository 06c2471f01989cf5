namespace Publisher.Model.Diagnostics;

/// <summary>Words within a message that differ by its language: given to a rule as an argument, each wording takes its own.</summary>
public sealed record Phrase(string English, string Chinese)
{
    /// <summary>Why a file of a workspace could not be read.</summary>
    public static Phrase Of(WorkspaceStatus status) => status switch
    {
        WorkspaceStatus.Missing => new("there is no such file", "没有这个文件"),
        WorkspaceStatus.Outside => new("it lies outside the book's folder", "它在书稿文件夹之外"),
        WorkspaceStatus.TooLarge => new("it is too large", "文件过大"),
        _ => new("it is no file, or you may not read it", "它不是文件，或没有读取权限"),
    };

    public override string ToString() => English;
}
