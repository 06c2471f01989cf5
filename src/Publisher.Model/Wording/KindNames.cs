using System.Collections.Frozen;
using Publisher.Model.Documents;

namespace Publisher.Model.Wording;

/// <summary>What the kinds of chapters are called in contents when they have no heading. A language without an entry gets English.</summary>
public static class KindNames
{
    private static readonly FrozenDictionary<string, string[]> Names = new Dictionary<string, string[]>
    {
        // English, simplified Chinese, traditional Chinese, Japanese, Korean
        ["abstract"] = ["Abstract", "摘要", "摘要", "要旨", "초록"],
        ["acknowledgments"] = ["Acknowledgments", "致谢", "致謝", "謝辞", "감사의 말"],
        ["acknowledgements"] = ["Acknowledgements", "致谢", "致謝", "謝辞", "감사의 말"],
        ["afterword"] = ["Afterword", "后记", "後記", "あとがき", "후기"],
        ["appendix"] = ["Appendix", "附录", "附錄", "付録", "부록"],
        ["bibliography"] = ["Bibliography", "参考文献", "參考文獻", "参考文献", "참고 문헌"],
        ["colophon"] = ["Colophon", "版本说明", "版本說明", "奥付", "판권"],
        ["conclusion"] = ["Conclusion", "结语", "結語", "おわりに", "맺음말"],
        ["copyright"] = ["Copyright", "版权页", "版權頁", "著作権", "저작권"],
        ["copyright-page"] = ["Copyright", "版权页", "版權頁", "著作権", "저작권"],
        ["dedication"] = ["Dedication", "献词", "獻詞", "献辞", "헌사"],
        ["epigraph"] = ["Epigraph", "题词", "題詞", "題辞", "제사"],
        ["epilogue"] = ["Epilogue", "尾声", "尾聲", "エピローグ", "에필로그"],
        ["errata"] = ["Errata", "勘误", "勘誤", "正誤表", "정오표"],
        ["foreword"] = ["Foreword", "序言", "序言", "序文", "추천사"],
        ["glossary"] = ["Glossary", "术语表", "術語表", "用語集", "용어집"],
        ["index"] = ["Index", "索引", "索引", "索引", "찾아보기"],
        ["introduction"] = ["Introduction", "引言", "引言", "はじめに", "들어가며"],
        ["preface"] = ["Preface", "前言", "前言", "まえがき", "머리말"],
        ["prologue"] = ["Prologue", "序幕", "序幕", "プロローグ", "프롤로그"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Empty for a kind without a name.</summary>
    public static string Find(string kind, LanguageTag language) => Names.TryGetValue(kind, out var names) ? names[Column(language)] : "";

    private static int Column(LanguageTag language) => language switch
    {
        { IsTraditionalChinese: true } => 2,
        { IsChinese: true } => 1,
        { IsJapanese: true } => 3,
        { IsKorean: true } => 4,
        _ => 0,
    };
}
