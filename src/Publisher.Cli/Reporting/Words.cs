using Publisher.Cli.Building;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Cli.Reporting;

/// <summary>The command line's own words in the language of messages.</summary>
internal sealed class Words(MessageLanguage language)
{
    public bool IsChinese { get; } = language == MessageLanguage.Chinese;

    public string File => IsChinese ? "文件" : "file";
    public string Pages => IsChinese ? "页数" : "pages";
    public string Size => IsChinese ? "大小" : "size";
    public string Time => IsChinese ? "用时" : "time";
    public string Error => IsChinese ? "错误" : "error";
    public string Warning => IsChinese ? "警告" : "warning";
    public string Note => IsChinese ? "提示" : "note";
    public string Family => IsChinese ? "字体" : "family";
    public string Role => IsChinese ? "用途" : "role";
    public string Faces => IsChinese ? "字重" : "faces";
    public string Text => IsChinese ? "文字" : "text";
    public string Characters => IsChinese ? "字数" : "characters";
    public string Own => IsChinese ? "本字体" : "own";
    public string Lent => IsChinese ? "后备字体" : "fallback";
    public string Missing => IsChinese ? "缺字" : "missing";
    public string Hint => IsChinese ? "建议" : "hint";

    public string Reading(string folder) => IsChinese ? $"读取 {folder}" : $"reading {folder}";

    public string Making(string editions) => IsChinese ? $"排版 {editions}" : $"making {editions}";

    public string Edition => IsChinese ? "版本" : "edition";
    public string Lines => IsChinese ? "行数" : "lines";

    public string PageOf(string page, string edition) => IsChinese ? $"{edition} 第 {page} 页" : $"{edition}, page {page}";

    public string Name(LineTraits trait) => trait switch
    {
        LineTraits.Loose => IsChinese ? "偏松" : "loose",
        LineTraits.VeryLoose => IsChinese ? "过松" : "very loose",
        LineTraits.Short => IsChinese ? "过短" : "short",
        LineTraits.Runt => IsChinese ? "孤字" : "runts",
        LineTraits.Overfull => IsChinese ? "超长" : "overfull",
        LineTraits.Emergency => IsChinese ? "强断" : "emergency",
        LineTraits.MissingGlyph => IsChinese ? "缺字" : "missing",
        _ => IsChinese ? "异区标点" : "wrong region",
    };

    public string Name(Severity severity) => severity switch
    {
        Severity.Error => Error,
        Severity.Warning => Warning,
        _ => Note,
    };

    public string MessageOf(Diagnostic diagnostic) =>
        IsChinese && diagnostic.ChineseMessage.Length > 0 ? diagnostic.ChineseMessage : diagnostic.Message;

    /// <summary>How a row of the coverage table is called: a language tag, or code.</summary>
    public string Name(CensusKey text) => !text.IsCode ? text.Language.Value
        : text.Language == LanguageTag.None ? (IsChinese ? "代码" : "code")
        : text.Language.Value + (IsChinese ? " 代码" : " code");

    public string More(int count, string code) => IsChinese
        ? $"……另有 {count} 条 {code}（用 --json 查看全部）"
        : $"... and {count} more {code} (see all with --json)";

    public string Chapter => IsChinese ? "章节" : "chapter";
    public string Language => IsChinese ? "语言" : "language";
    public string Done => IsChinese ? "完成" : "done";
    public string Stale => IsChinese ? "过期" : "stale";
    public string Untranslated => IsChinese ? "缺译" : "missing";
    public string Extra => IsChinese ? "多出" : "extra";
    public string Moved => IsChinese ? "移位" : "moved";
    public string WordsLeft => IsChinese ? "待译字数" : "words left";
    public string Sum => IsChinese ? "合计" : "all";

    public string Texts => IsChinese ? "条数" : "texts";
    public string Translated(int written, int unchanged) => IsChinese
        ? $"写入 {written} 条译文，{unchanged} 条没有变化" : $"{Count(written, "translation")} written, {unchanged} unchanged";

    public string Accepted(int count) => IsChinese ? $"已确认 {count} 对" : $"accepted {Count(count, "pair")}";

    public string NothingToFix => IsChinese ? "没有可以自动修正的内容" : "there is nothing that could be mended by itself";

    public string FixQuestion(int count, int files) =>
        IsChinese ? $"要把以上 {count} 处修正写入 {files} 个文件吗？[y/N] " : $"write these {Count(count, "fix", "fixes")} into {Count(files, "file")}? [y/N] ";

    public string FixesOnlyShown(int count) =>
        IsChinese ? $"以上 {count} 处修正尚未写入；加上 --yes 即可写入" : $"{Count(count, "fix", "fixes")} shown, none written; add --yes to write them";

    public string Fixed(int count, int files) =>
        IsChinese ? $"已在 {files} 个文件中修正 {count} 处" : $"{Count(count, "fix", "fixes")} written into {Count(files, "file")}";

    public string LetPass(int count) => IsChinese ? $"放行了 {count} 处过期或缺失的译文" : $"{Count(count, "stale or missing translation")} let pass";

    public string NothingReplaced => IsChinese ? "有错误，未写入任何文件" : "nothing was written because of the errors";

    /// <summary>Of a build with errors whose files were written all the same.</summary>
    public string WrittenWithErrors => IsChinese ? "文件已写出；有错误之处照原样显示" : "written all the same; what is at fault is shown as it is in the manuscript";

    public string Summary(int errors, int warnings, TimeSpan elapsed)
    {
        var seconds = FormattableString.Invariant($"{elapsed.TotalSeconds:0.0}");
        return IsChinese
            ? $"{errors} 个错误，{warnings} 个警告，用时 {seconds} 秒"
            : $"{Count(errors, "error")}, {Count(warnings, "warning")}, {seconds} s";
    }

    /// <summary>Where in a PDF, with the colon that follows; empty when it is the whole file.</summary>
    public string Place(int page, int number, string path)
    {
        string[] parts = [page > 0 ? (IsChinese ? $"第 {page} 页" : $"page {page}") : "",
            number > 0 ? (IsChinese ? $"对象 {number}" : $"object {number}") : "", path ?? ""];
        return string.Join(IsChinese ? "，" : ", ", parts.Where(part => part.Length > 0));
    }

    public string Places(int count) => IsChinese ? $"（{count} 处）" : $" ({count} places)";

    public string Verdict(string profiles, int faults) => IsChinese
        ? faults == 0 ? $"{profiles}：机器可检查的条件全部满足" : $"{profiles}：{faults} 条不符"
        : faults == 0 ? $"{profiles}: every condition that a machine can check is met" : $"{profiles}: {Count(faults, "condition")} not met";

    private static string Count(int count, string noun, string? plural = null) => count == 1 ? $"1 {noun}" : $"{count} {plural ?? noun + "s"}";
}
