using System.Collections.Frozen;
using Publisher.Model.Documents;

namespace Publisher.Model.Wording;

/// <summary>The usual titles of notes whose name says more than their kind. A language without an entry gets English.</summary>
public static class AdmonitionNames
{
    private static readonly string[] Languages = ["en", "zh-Hans", "zh-Hant", "ja", "ko", "de", "fr", "es", "it", "pt", "nl", "ru"];

    private static readonly FrozenDictionary<string, string[]> Names = new Dictionary<string, string[]>
    {
        ["abstract"] = ["Summary", "摘要", "摘要", "要約", "요약", "Zusammenfassung", "Résumé", "Resumen", "Sintesi", "Resumo", "Samenvatting", "Кратко"],
        ["todo"] = ["To do", "待办", "待辦", "やること", "할 일", "Zu erledigen", "À faire", "Por hacer", "Da fare", "A fazer", "Te doen", "Сделать"],
        ["example"] = ["Example", "示例", "範例", "例", "예제", "Beispiel", "Exemple", "Ejemplo", "Esempio", "Exemplo", "Voorbeeld", "Пример"],
        ["question"] = ["Question", "问题", "問題", "質問", "질문", "Frage", "Question", "Pregunta", "Domanda", "Pergunta", "Vraag", "Вопрос"],
        ["details"] = ["Details", "详情", "詳情", "詳細", "자세히", "Details", "Détails", "Detalles", "Dettagli", "Detalhes", "Details", "Подробности"],
        ["seealso"] = ["See also", "另见", "另見", "関連項目", "같이 보기", "Siehe auch", "Voir aussi", "Véase también", "Vedi anche", "Ver também", "Zie ook", "См. также"],
        ["success"] = ["Success", "成功", "成功", "成功", "성공", "Erfolg", "Réussi", "Correcto", "Riuscito", "Sucesso", "Geslaagd", "Успех"],
        ["bug"] = ["Bug", "缺陷", "錯誤", "バグ", "버그", "Fehler im Programm", "Bogue", "Error del programa", "Bug", "Bug", "Bug", "Ошибка программы"],
        ["failure"] = ["Failure", "失败", "失敗", "失敗", "실패", "Fehlschlag", "Échec", "Fallo", "Fallito", "Falha", "Mislukt", "Неудача"],
        ["error"] = ["Error", "错误", "錯誤", "エラー", "오류", "Fehler", "Erreur", "Error", "Errore", "Erro", "Fout", "Ошибка"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Empty for a name without a title of its own.</summary>
    public static string Find(string name, LanguageTag language) =>
        name.Length > 0 && Names.TryGetValue(name, out var names) ? names[Math.Max(0, Array.IndexOf(Languages, ColumnOf(language)))] : "";

    private static string ColumnOf(LanguageTag language) =>
        language.IsTraditionalChinese ? "zh-Hant" : language.IsChinese ? "zh-Hans" : language.Primary;
}
