using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Publisher.Model.Documents;

namespace Publisher.Model.Numbering;

/// <summary>The words that stand before numbers in the labels that authors type, by language. English serves in every text.</summary>
internal sealed class LabelWords
{
    private static readonly ImmutableArray<(string Word, NumberedKind Kind)> English =
    [
        ("Figures", NumberedKind.Figure), ("Figure", NumberedKind.Figure), ("Fig.", NumberedKind.Figure), ("figure", NumberedKind.Figure),
        ("Tables", NumberedKind.Table), ("Table", NumberedKind.Table), ("table", NumberedKind.Table),
        ("Listings", NumberedKind.Listing), ("Listing", NumberedKind.Listing), ("listing", NumberedKind.Listing), ("Example", NumberedKind.Listing),
        ("Equations", NumberedKind.Equation), ("Equation", NumberedKind.Equation), ("Eq.", NumberedKind.Equation), ("equation", NumberedKind.Equation),
        ("Chapters", NumberedKind.Chapter), ("Chapter", NumberedKind.Chapter), ("chapter", NumberedKind.Chapter),
        ("Sections", NumberedKind.Section), ("Section", NumberedKind.Section), ("section", NumberedKind.Section), ("§", NumberedKind.Section),
        ("Appendix", NumberedKind.Appendix), ("appendix", NumberedKind.Appendix),
    ];

    private static readonly FrozenDictionary<string, ImmutableArray<(string Word, NumberedKind Kind)>> Others =
        new Dictionary<string, ImmutableArray<(string, NumberedKind)>>
        {
            ["zh"] =
            [
                ("图", NumberedKind.Figure), ("圖", NumberedKind.Figure), ("表", NumberedKind.Table),
                ("代码清单", NumberedKind.Listing), ("程序清单", NumberedKind.Listing), ("清单", NumberedKind.Listing), ("代码", NumberedKind.Listing),
                ("示例", NumberedKind.Listing), ("例", NumberedKind.Listing), ("程式碼", NumberedKind.Listing), ("程式清單", NumberedKind.Listing),
                ("範例", NumberedKind.Listing), ("公式", NumberedKind.Equation), ("式", NumberedKind.Equation),
                ("附录", NumberedKind.Appendix), ("附錄", NumberedKind.Appendix),
            ],
            ["ja"] =
            [
                ("図", NumberedKind.Figure), ("表", NumberedKind.Table), ("リスト", NumberedKind.Listing), ("コード", NumberedKind.Listing),
                ("例", NumberedKind.Listing), ("式", NumberedKind.Equation), ("付録", NumberedKind.Appendix),
            ],
            ["ko"] =
            [
                ("그림", NumberedKind.Figure), ("표", NumberedKind.Table), ("코드", NumberedKind.Listing), ("예제", NumberedKind.Listing),
                ("목록", NumberedKind.Listing), ("식", NumberedKind.Equation), ("부록", NumberedKind.Appendix),
            ],
            ["de"] =
            [
                ("Abbildung", NumberedKind.Figure), ("Abb.", NumberedKind.Figure), ("Tabelle", NumberedKind.Table), ("Tab.", NumberedKind.Table),
                ("Gleichung", NumberedKind.Equation), ("Kapitel", NumberedKind.Chapter), ("Abschnitt", NumberedKind.Section), ("Anhang", NumberedKind.Appendix),
            ],
            ["fr"] =
            [
                ("Tableau", NumberedKind.Table), ("tableau", NumberedKind.Table), ("Équation", NumberedKind.Equation), ("équation", NumberedKind.Equation),
                ("Chapitre", NumberedKind.Chapter), ("chapitre", NumberedKind.Chapter), ("Annexe", NumberedKind.Appendix), ("annexe", NumberedKind.Appendix),
            ],
            ["es"] =
            [
                ("Figura", NumberedKind.Figure), ("figura", NumberedKind.Figure), ("Tabla", NumberedKind.Table), ("tabla", NumberedKind.Table),
                ("Listado", NumberedKind.Listing), ("Ecuación", NumberedKind.Equation), ("Capítulo", NumberedKind.Chapter),
                ("capítulo", NumberedKind.Chapter), ("Sección", NumberedKind.Section), ("sección", NumberedKind.Section), ("Apéndice", NumberedKind.Appendix),
            ],
            ["it"] =
            [
                ("Figura", NumberedKind.Figure), ("figura", NumberedKind.Figure), ("Tabella", NumberedKind.Table), ("tabella", NumberedKind.Table),
                ("Listato", NumberedKind.Listing), ("Equazione", NumberedKind.Equation), ("Capitolo", NumberedKind.Chapter),
                ("capitolo", NumberedKind.Chapter), ("Sezione", NumberedKind.Section), ("sezione", NumberedKind.Section), ("Appendice", NumberedKind.Appendix),
            ],
            ["pt"] =
            [
                ("Figura", NumberedKind.Figure), ("figura", NumberedKind.Figure), ("Tabela", NumberedKind.Table), ("tabela", NumberedKind.Table),
                ("Listagem", NumberedKind.Listing), ("Equação", NumberedKind.Equation), ("Capítulo", NumberedKind.Chapter),
                ("capítulo", NumberedKind.Chapter), ("Seção", NumberedKind.Section), ("seção", NumberedKind.Section), ("Apêndice", NumberedKind.Appendix),
            ],
            ["ru"] =
            [
                ("Рисунок", NumberedKind.Figure), ("Рис.", NumberedKind.Figure), ("рис.", NumberedKind.Figure), ("Таблица", NumberedKind.Table),
                ("табл.", NumberedKind.Table), ("Листинг", NumberedKind.Listing), ("Глава", NumberedKind.Chapter), ("Приложение", NumberedKind.Appendix),
            ],
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, LabelWords> Known =
        Others.ToFrozenDictionary(entry => entry.Key, entry => new LabelWords([.. entry.Value, .. English]), StringComparer.Ordinal);

    private static readonly LabelWords OnlyEnglish = new(English);

    /// <summary>Opens the number of a chapter or section in Chinese and Japanese, and in Korean.</summary>
    public const string Ordinals = "第제";

    private LabelWords(ImmutableArray<(string Word, NumberedKind Kind)> words)
    {
        // 代码清单 before 代码, Figures before Figure.
        Words = [.. words.OrderByDescending(entry => entry.Word.Length).ThenBy(entry => entry.Word, StringComparer.Ordinal)];
        Starts = SearchValues.Create([.. Words.Select(entry => entry.Word), "第", "제"], StringComparison.Ordinal);
    }

    /// <summary>The longest first.</summary>
    public ImmutableArray<(string Word, NumberedKind Kind)> Words { get; }

    /// <summary>Where a label may begin.</summary>
    public SearchValues<string> Starts { get; }

    public static LabelWords For(LanguageTag language) =>
        Known.GetValueOrDefault(language.IsChinese ? "zh" : language.Primary, OnlyEnglish);
}
