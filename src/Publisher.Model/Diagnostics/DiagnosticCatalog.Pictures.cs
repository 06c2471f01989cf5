namespace Publisher.Model.Diagnostics;

public static partial class DiagnosticCatalog
{
    /// <summary>{0}: the path; {1}: why; {2}: a sentence that names the nearest, or nothing.</summary>
    public static readonly DiagnosticRule PictureMissing = new("IMG001", Severity.Error,
        "The picture '{0}' cannot be read: {1}.",
        "{2}Paths count from the Markdown file and stay inside the book's folder; mind upper and lower case.",
        "无法读取图片“{0}”：{1}。",
        "{2}路径从 Markdown 文件所在处算起，且不得离开书稿文件夹；请留意大小写。");

    public static readonly DiagnosticRule PictureUnknown = new("IMG002", Severity.Error,
        "'{0}' is no picture that can be used.",
        "Use PNG, JPEG, WebP or SVG; open the file in a picture editor to see whether it is damaged.",
        "“{0}”不是可用的图片。",
        "请使用 PNG、JPEG、WebP 或 SVG；可用图片软件打开以确认是否损坏。");

    public static readonly DiagnosticRule PictureTooLarge = new("IMG003", Severity.Error,
        "The picture '{0}' has {1} by {2} pixels, more than a book can hold.",
        "Make it smaller: 100 million pixels are the limit.",
        "图片“{0}”为 {1}×{2} 像素，超出书籍所能容纳。",
        "请缩小图片：上限为一亿像素。");

    /// <summary>{0}: the address; {1}: what kind of address that is.</summary>
    public static readonly DiagnosticRule RemotePicture = new("IMG004", Severity.Error,
        "The picture '{0}' {1}; a book takes its pictures from files beside the manuscript.",
        "Save it beside the manuscript and name that file.",
        "图片“{0}”{1}；书籍的图片必须是书稿旁边的文件。",
        "请存到书稿旁边并引用该文件。");

    public static readonly DiagnosticRule PictureDamaged = new("IMG005", Severity.Error,
        "The picture '{0}' is cut short or damaged.",
        "Copy or download it again; if it still opens in a picture editor, save it anew from there.",
        "图片“{0}”不完整或已损坏。",
        "请重新复制或下载；若图片软件仍能打开，请从中另存一份。");

    private static DiagnosticRule[] Pictures => [PictureMissing, PictureUnknown, PictureTooLarge, RemotePicture, PictureDamaged];
}
