namespace Publisher.Cli.Reporting;

/// <summary>The words of <c>publisher inspect</c> in the language of messages.</summary>
internal sealed class EpubWords(bool isChinese)
{
    public string Title => isChinese ? "书名" : "title";
    public string Language => isChinese ? "语言" : "language";
    public string Creator => isChinese ? "作者" : "creator";
    public string Contributor => isChinese ? "贡献者" : "contributor";
    public string Identifier => isChinese ? "标识符" : "identifier";
    public string Date => isChinese ? "日期" : "date";
    public string Unique => isChinese ? "唯一" : "unique";
    public string Contents => isChinese ? "目录" : "contents";
    public string Landmarks => isChinese ? "地标" : "landmarks";
    public string Pages => isChinese ? "页码表" : "page list";
    public string Spine => isChinese ? "阅读顺序" : "reading order";
    public string Characters => isChinese ? "字数" : "characters";
    public string Fonts => isChinese ? "字体" : "fonts";
    public string Images => isChinese ? "图片" : "images";
    public string Type => isChinese ? "类型" : "type";
    public string Size => isChinese ? "大小" : "size";
    public string None => isChinese ? "无" : "none";
    public string NotLinear => isChinese ? "非线性" : "not linear";

    public string Entries(int count) => isChinese ? $"{count} 条" : count == 1 ? "1 entry" : $"{count} entries";

    public string Overview(string version, int files, string size) =>
        isChinese ? $"EPUB {version}，{files} 个文件，解压后 {size}" : $"EPUB {version}, {files} files, {size} unpacked";

    /// <summary>The name of an element of Dublin Core.</summary>
    public string Element(string name) => !isChinese ? name : name switch
    {
        "publisher" => "出版者", "subject" => "主题", "description" => "简介", "rights" => "权利", "source" => "来源", _ => name,
    };
}
