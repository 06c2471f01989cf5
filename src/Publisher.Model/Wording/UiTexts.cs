using Publisher.Model.Documents;

namespace Publisher.Model.Wording;

/// <summary>The table of <see cref="UiText"/>: one entry a language.</summary>
internal static class UiTexts
{
    public static readonly UiText English = new(LanguageTag.English)
    {
        LanguageName = "English", Contents = "Contents", Cover = "Cover", CoverOf = "Cover of {0}",
        TitlePage = "Title page", StartOfText = "Start of text", Pages = "Pages", Landmarks = "Landmarks",
        Figures = "Figures", Tables = "Tables", Notes = "Notes", BackToText = "Back to text, note {0}",
        Figure = "Figure {0}", Table = "Table {0}", ContinuedTable = "{0} (continued)", Continued = "{0} (continued)", Chapter = "Chapter {0}", Part = "Part {0}",
        Listing = "Listing {0}", Equation = "Equation ({0})", EquationNumber = "({0})", Section = "Section {0}", Appendix = "Appendix {0}",
        Page = "page {0}", PageAside = " (page {0})", QuotedTitle = "“{0}”", Listings = "Listings", Equations = "Equations",
        Done = "Done", NotDone = "To do", Note = "Note", Tip = "Tip", Important = "Important", Warning = "Warning",
        Caution = "Caution", SkipToText = "Skip to text", Languages = "Language", Both = "Both", All = "All",
        Display = "Display", Layout = "Layout", Interleaved = "Interleaved", SideBySide = "Side by side",
        Width = "Width", Measure = "Reading measure", FullWidth = "Full width", Theme = "Theme", Auto = "Auto",
        Light = "Light", Dark = "Dark", TextSize = "Text size", Small = "Small", Medium = "Medium", Large = "Large",
        Largest = "Largest", Close = "Close", Comma = ", ", Day = "MMMM d, yyyy", Month = "MMMM yyyy",
        ReviewList = "Pairs to review", Stale = "Stale", Missing = "Not translated", Extra = "Not in the source", Moved = "Moved", Doubtful = "Doubtful",
        NoTranslation = "[No translation yet]", NoSource = "[Nothing in the source]", InStep = "Every pair is in step.",
        AccessibleText = "All text can be resized, restyled and read aloud; headings, lists and tables are marked up.",
        AccessiblePictures = "Every picture that carries meaning has a description.",
        AccessiblePages = "Page numbers are those of the printed edition.",
    };

    public static readonly UiText ChineseSimplified = new(LanguageTag.ChineseSimplified)
    {
        LanguageName = "中文", Contents = "目录", Cover = "封面", CoverOf = "《{0}》封面",
        TitlePage = "书名页", StartOfText = "正文", Pages = "页码", Landmarks = "导览",
        Figures = "插图", Tables = "表格", Notes = "注释", BackToText = "回到正文，注 {0}",
        Figure = "图{0}", Table = "表{0}", ContinuedTable = "续{0}", Continued = "{0}（续）", Chapter = "第 {0} 章", Part = "第 {0} 部分",
        Listing = "代码清单{0}", Equation = "式（{0}）", EquationNumber = "（{0}）", Section = "第 {0} 节", Appendix = "附录 {0}",
        Page = "第 {0} 页", PageAside = "（第 {0} 页）", QuotedTitle = "“{0}”", Listings = "代码清单", Equations = "公式",
        Done = "已完成", NotDone = "未完成", Note = "说明", Tip = "提示", Important = "重要", Warning = "警告",
        Caution = "注意", SkipToText = "跳到正文", Languages = "语言", Both = "双语", All = "全部",
        Display = "显示", Layout = "排列", Interleaved = "逐段对照", SideBySide = "左右对照",
        Width = "宽度", Measure = "阅读宽度", FullWidth = "全宽", Theme = "外观", Auto = "自动",
        Light = "浅色", Dark = "深色", TextSize = "字号", Small = "小", Medium = "中", Large = "大",
        Largest = "特大", Close = "关闭", Comma = "、", Day = "yyyy'年'M'月'd'日'", Month = "yyyy'年'M'月'",
        ReviewList = "待审阅之处", Stale = "译文过期", Missing = "缺译", Extra = "原文所无", Moved = "次序不同", Doubtful = "配对存疑",
        NoTranslation = "〔尚无译文〕", NoSource = "〔原文无此内容〕", InStep = "各语言内容一致。",
        AccessibleText = "全部文字可以缩放、换样式、朗读；标题、列表和表格均有标记。",
        AccessiblePictures = "凡有含义的图片都配有文字说明。",
        AccessiblePages = "页码与印刷版一致。",
    };

    public static readonly UiText ChineseTraditional = new(LanguageTag.ChineseTraditional)
    {
        LanguageName = "繁體中文", Contents = "目錄", Cover = "封面", CoverOf = "《{0}》封面",
        TitlePage = "書名頁", StartOfText = "正文", Pages = "頁碼", Landmarks = "導覽",
        Figures = "插圖", Tables = "表格", Notes = "註釋", BackToText = "回到正文，註 {0}",
        Figure = "圖{0}", Table = "表{0}", ContinuedTable = "續{0}", Continued = "{0}（續）", Chapter = "第 {0} 章", Part = "第 {0} 部",
        Listing = "程式碼{0}", Equation = "式（{0}）", EquationNumber = "（{0}）", Section = "第 {0} 節", Appendix = "附錄 {0}",
        Page = "第 {0} 頁", PageAside = "（第 {0} 頁）", QuotedTitle = "「{0}」", Listings = "程式碼清單", Equations = "公式",
        Done = "已完成", NotDone = "未完成", Note = "說明", Tip = "提示", Important = "重要", Warning = "警告",
        Caution = "注意", SkipToText = "跳到正文", Languages = "語言", Both = "雙語", All = "全部",
        Display = "顯示", Layout = "排列", Interleaved = "逐段對照", SideBySide = "左右對照",
        Width = "寬度", Measure = "閱讀寬度", FullWidth = "全寬", Theme = "外觀", Auto = "自動",
        Light = "淺色", Dark = "深色", TextSize = "字級", Small = "小", Medium = "中", Large = "大",
        Largest = "特大", Close = "關閉", Comma = "、", Day = "yyyy'年'M'月'd'日'", Month = "yyyy'年'M'月'",
        ReviewList = "待審閱之處", Stale = "譯文過期", Missing = "缺譯", Extra = "原文所無", Moved = "次序不同", Doubtful = "配對存疑",
        NoTranslation = "〔尚無譯文〕", NoSource = "〔原文無此內容〕", InStep = "各語言內容一致。",
        AccessibleText = "全部文字可以縮放、換樣式、朗讀；標題、清單和表格均有標記。",
        AccessiblePictures = "凡有意義的圖片都配有文字說明。",
        AccessiblePages = "頁碼與印刷版一致。",
    };

    public static readonly UiText Japanese = new(LanguageTag.Japanese)
    {
        LanguageName = "日本語", Contents = "目次", Cover = "表紙", CoverOf = "『{0}』表紙",
        TitlePage = "扉", StartOfText = "本文", Pages = "ページ", Landmarks = "案内",
        Figures = "図一覧", Tables = "表一覧", Notes = "注", BackToText = "本文へ戻る、注 {0}",
        Figure = "図{0}", Table = "表{0}", ContinuedTable = "{0}（続き）", Continued = "{0}（続き）", Chapter = "第 {0} 章", Part = "第 {0} 部",
        Listing = "リスト{0}", Equation = "式（{0}）", EquationNumber = "（{0}）", Section = "{0} 節", Appendix = "付録 {0}",
        Page = "{0} ページ", PageAside = "（{0} ページ）", QuotedTitle = "「{0}」", Listings = "リスト一覧", Equations = "数式一覧",
        Done = "完了", NotDone = "未完了", Note = "注記", Tip = "ヒント", Important = "重要", Warning = "警告",
        Caution = "注意", SkipToText = "本文へ", Languages = "言語", Both = "対訳", All = "すべて",
        Display = "表示", Layout = "並べ方", Interleaved = "段落ごと", SideBySide = "左右に並べる",
        Width = "幅", Measure = "読みやすい幅", FullWidth = "全幅", Theme = "外観", Auto = "自動",
        Light = "ライト", Dark = "ダーク", TextSize = "文字サイズ", Small = "小", Medium = "中", Large = "大",
        Largest = "特大", Close = "閉じる", Comma = "、", Day = "yyyy'年'M'月'd'日'", Month = "yyyy'年'M'月'",
        ReviewList = "確認が必要な箇所", Stale = "訳文が古い", Missing = "未訳", Extra = "原文になし", Moved = "順序違い", Doubtful = "対応が不確か",
        NoTranslation = "〔訳文なし〕", NoSource = "〔原文になし〕", InStep = "すべて対応しています。",
        AccessibleText = "本文はすべて拡大、書式の変更、読み上げができ、見出し、リスト、表が構造化されています。",
        AccessiblePictures = "意味のある画像にはすべて説明があります。",
        AccessiblePages = "ページ番号は印刷版と同じです。",
    };

    public static readonly UiText Korean = new(LanguageTag.Korean)
    {
        LanguageName = "한국어", Contents = "차례", Cover = "표지", CoverOf = "《{0}》 표지",
        TitlePage = "속표지", StartOfText = "본문", Pages = "쪽 번호", Landmarks = "안내",
        Figures = "그림 목록", Tables = "표 목록", Notes = "주", BackToText = "본문으로, 주 {0}",
        Figure = "그림 {0}", Table = "표 {0}", ContinuedTable = "{0} (계속)", Continued = "{0} (계속)", Chapter = "제{0}장", Part = "제{0}부",
        Listing = "코드 {0}", Equation = "식 ({0})", EquationNumber = "({0})", Section = "{0}절", Appendix = "부록 {0}",
        Page = "{0}쪽", PageAside = " ({0}쪽)", QuotedTitle = "‘{0}’", Listings = "코드 목록", Equations = "수식 목록",
        Done = "완료", NotDone = "미완료", Note = "참고", Tip = "도움말", Important = "중요", Warning = "경고",
        Caution = "주의", SkipToText = "본문으로 건너뛰기", Languages = "언어", Both = "대역", All = "모두",
        Display = "보기", Layout = "배열", Interleaved = "문단별", SideBySide = "나란히",
        Width = "너비", Measure = "읽기 너비", FullWidth = "전체 너비", Theme = "테마", Auto = "자동",
        Light = "밝게", Dark = "어둡게", TextSize = "글자 크기", Small = "작게", Medium = "보통", Large = "크게",
        Largest = "아주 크게", Close = "닫기", Comma = ", ", Day = "yyyy'년' M'월' d'일'", Month = "yyyy'년' M'월'",
        ReviewList = "검토할 곳", Stale = "오래된 번역", Missing = "번역 없음", Extra = "원문에 없음", Moved = "순서 다름", Doubtful = "대응 불확실",
        NoTranslation = "[번역 없음]", NoSource = "[원문에 없음]", InStep = "모든 번역이 원문과 맞습니다.",
        AccessibleText = "모든 글은 크기와 모양을 바꾸고 소리로 들을 수 있으며, 제목과 목록과 표에 구조가 표시되어 있습니다.",
        AccessiblePictures = "뜻이 있는 그림에는 모두 설명이 있습니다.",
        AccessiblePages = "쪽 번호는 인쇄판과 같습니다.",
    };
}
