using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Exchange.Formats;

/// <summary>Knows a format by what the file says, and finds which translation it is of.</summary>
internal static class SheetReader
{
    /// <summary>Null, reported, when it is none of the formats or for no translation of the book.</summary>
    public static ImportedSheet? Read(SourceFile file, ImmutableArray<LanguageTag> languages, LanguageTag to, DiagnosticBag bag)
    {
        var start = file.Text.AsSpan().TrimStart();
        if (start.IsEmpty)
        {
            bag.Add(DiagnosticCatalog.UnreadableExchangeFile.CreateFor(file.Path, file.Path, new Phrase("it is empty", "文件为空")));
            return null;
        }
        if (start[0] == '<')
        {
            return ReadXml(file, languages, to, bag);
        }
        var isPo = start[0] == '#' || start.StartsWith("msg");
        return WithLanguage(isPo ? PoReader.Read(file, bag) : CsvSheetReader.Read(file, bag), file, languages, to, bag);
    }

    private static ImportedSheet? ReadXml(SourceFile file, ImmutableArray<LanguageTag> languages, LanguageTag to, DiagnosticBag bag)
    {
        if (!IsMemory(file.Text))
        {
            return WithLanguage(XliffReader.Read(file, bag), file, languages, to, bag);
        }
        // A memory may hold many languages: it is asked for one.
        var empty = WithLanguage(new ImportedSheet(default, []), file, languages, to, bag);
        return empty is null ? null : TmxReader.Read(file, languages[0], empty.Target, bag);
    }

    private static bool IsMemory(string text)
    {
        var tmx = text.IndexOf("<tmx", StringComparison.Ordinal);
        var xliff = text.IndexOf("<xliff", StringComparison.Ordinal);
        return tmx >= 0 && (xliff < 0 || tmx < xliff);
    }

    /// <summary>What the user names wins; the only translation of the book needs no name.</summary>
    private static ImportedSheet? WithLanguage(ImportedSheet? sheet, SourceFile file, ImmutableArray<LanguageTag> languages, LanguageTag to, DiagnosticBag bag)
    {
        if (sheet is null)
        {
            return null;
        }
        var asked = to != default ? to : sheet.Target;
        var found = asked == default ? (languages.Length == 2 ? languages[1] : default) : Fit(asked, languages);
        if (found == default)
        {
            bag.Add(DiagnosticCatalog.WrongExchangeLanguage.CreateFor(file.Path, asked == default ? "?" : asked.Value, string.Join(", ", languages.Skip(1))));
            return null;
        }
        return sheet with { Target = found };
    }

    /// <summary>The translation itself, else the only one of the same primary subtag: tools write <c>en_US</c> and <c>zh_CN</c>.</summary>
    private static LanguageTag Fit(LanguageTag asked, ImmutableArray<LanguageTag> languages)
    {
        var targets = languages.Skip(1).ToList();
        var related = targets.FindAll(language => language.Primary == asked.Primary
            && (!language.IsChinese || asked.Value == asked.Primary || language.IsTraditionalChinese == asked.IsTraditionalChinese));
        return targets.Contains(asked) ? asked : related is [var only] ? only : default;
    }
}
