using System.Collections.Frozen;
using Publisher.Model.Documents;

namespace Publisher.Model.Wording;

/// <summary>The names of numbered things in languages that have no other words of ours: captions and references must not be English there.</summary>
internal static class LabelNames
{
    private static readonly FrozenDictionary<string, string[]> Names = new Dictionary<string, string[]>
    {
        // figure, table, listing, equation, chapter, section, appendix, page
        ["de"] = ["Abbildung", "Tabelle", "Listing", "Gleichung", "Kapitel", "Abschnitt", "Anhang", "Seite"],
        ["fr"] = ["Figure", "Tableau", "Listing", "Équation", "Chapitre", "Section", "Annexe", "page"],
        ["es"] = ["Figura", "Tabla", "Listado", "Ecuación", "Capítulo", "Sección", "Apéndice", "página"],
        ["it"] = ["Figura", "Tabella", "Listato", "Equazione", "Capitolo", "Sezione", "Appendice", "pagina"],
        ["pt"] = ["Figura", "Tabela", "Listagem", "Equação", "Capítulo", "Seção", "Apêndice", "página"],
        ["nl"] = ["Figuur", "Tabel", "Listing", "Vergelijking", "Hoofdstuk", "Paragraaf", "Bijlage", "pagina"],
        ["ru"] = ["Рисунок", "Таблица", "Листинг", "Уравнение", "Глава", "Раздел", "Приложение", "с."],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static UiText In(UiText words, LanguageTag language) => !Names.TryGetValue(language.Primary, out var names) ? words : words with
    {
        Figure = names[0] + " {0}", Table = names[1] + " {0}", Listing = names[2] + " {0}", Equation = names[3] + " ({0})",
        Chapter = names[4] + " {0}", Section = names[5] + " {0}", Appendix = names[6] + " {0}",
        Page = names[7] + " {0}", PageAside = $" ({names[7]} {{0}})",
    };
}
