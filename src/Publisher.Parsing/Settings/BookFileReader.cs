using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Dialects;
using Publisher.Parsing.Languages;
using Publisher.Parsing.Layouts;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Settings;

/// <summary>Reads <c>book.yaml</c>. What is wrong is reported at its place and then treated as absent.</summary>
internal sealed class BookFileReader
{
    public const string FileName = "book.yaml";

    private readonly YamlFields _fields;
    private readonly DiagnosticBag _bag;
    private readonly ImmutableArray<LanguageTag> _languages;

    private BookFileReader(YamlFields fields, DiagnosticBag bag)
    {
        _fields = fields;
        _bag = bag;
        _languages = ReadLanguages("languages", fields);
    }

    /// <summary>An empty record for a book without the file; null when it is there and cannot be used.</summary>
    public static BookFile? Read(IWorkspace workspace, DiagnosticBag bag) =>
        ReadOwn(workspace, bag) is { } file ? ForeignFolder.Complete(file, workspace, bag) : null;

    private static BookFile? ReadOwn(IWorkspace workspace, DiagnosticBag bag)
    {
        if (!workspace.Exists(FileName))
        {
            ReportOtherName(workspace, bag);
            return new BookFile();
        }
        var file = workspace.Read(FileName);
        if (file.Status != WorkspaceStatus.Found)
        {
            bag.Add(DiagnosticCatalog.UnreadableFile.CreateFor(FileName, FileName, Phrase.Of(file.Status)));
            return null;
        }
        var source = TextDecoder.Decode(FileName, file.Bytes.Span, bag);
        if (YamlTree.Read(source, bag) is not { } root)
        {
            return bag.HasErrors ? null : new BookFile();
        }
        return YamlFields.Open(root, FileName, BookKeys.Root, bag) is { } fields ? new BookFileReader(fields, bag).Read() : null;
    }

    /// <summary>The names that other tools, or other systems' file names, suggest.</summary>
    private static void ReportOtherName(IWorkspace workspace, DiagnosticBag bag)
    {
        foreach (var path in workspace.List("").Where(path =>
            path.ToLowerInvariant() is "book.yml" or "book.yaml" || (path == "book.json" && !FileNames.HasSummary(workspace))))
        {
            bag.Add(DiagnosticCatalog.SettingsUnderOtherName.CreateFor(path, path));
        }
    }

    private BookFile Read()
    {
        var texts = new LocalizedTextReader(_languages, _bag);
        return CheckNotes(new BookFile
        {
            Languages = _languages,
            Metadata = new MetadataReader(_fields, texts, _bag).Read(),
            Settings = ReadSettings(new NumberingReader(_fields, texts)) with { Boxes = new BoxListReader(_fields, texts).Read() },
            Macros = MacroReader.Read(_fields, _bag),
            Chapters = new ChapterListReader(_fields, texts, _bag).Read(),
            Editions = new EditionListReader(_fields, _languages, _bag).Read(),
            SummaryPath = ChapterListReader.TableOf(_fields) is { } table ? BookPath.Resolve("", table.Value) : "",
            SummarySpan = _fields.Find("chapters")?.Span ?? SourceSpan.Nowhere,
            Dialect = DialectReader.ReadDialect(_fields),
            Dialects = new DialectSettings(Dialects.Dialect.None, DialectReader.ReadVariables(_fields)),
        });
    }

    /// <summary>Reports notes that are to stand in a margin when no edition has a column for them.</summary>
    private BookFile CheckNotes(BookFile file)
    {
        if (file.Settings.Page is { NotesAtSide: true, MarginColumnMm: null or 0 } && !file.Editions.Any(edition => edition.MarginColumnMm > 0)
            && _fields.Map("page", BookKeys.Page)?.Find("notes") is { } notes)
        {
            _bag.Add(DiagnosticCatalog.NoMarginColumn.Create(notes.Span));
        }
        return file;
    }

    private BookSettings ReadSettings(NumberingReader numbering) => new()
    {
        Numbering = numbering.ReadNumbering(),
        References = numbering.ReadReferences(),
        Lists = numbering.ReadLists(),
        Slug = _fields.Text("slug") ?? "",
        NumberChapters = _fields.Boolean("number-chapters", false),
        Page = PageSettingsReader.Read(_fields, _bag),
        Pdf = PdfSettingsReader.Read(_fields, _bag),
        Print = PrintSettingsReader.Read(_fields, _bag),
        Epub = ReadEpub(),
        Code = ReadCode(),
        Fonts = ReadFonts(),
        Typography = new TypographyReader(_languages, _bag).Read(_fields),
        Severities = ReadSeverities(),
    };

    private EpubSettings ReadEpub() => _fields.Map("epub", BookKeys.Epub) is not { } epub ? new EpubSettings() : new EpubSettings
    {
        Fonts = epub.Choice("fonts", FontFormats) ?? EpubFontFormat.OpenType,
        Target = epub.Choice("target", Targets) ?? EpubTarget.Generic,
        LanguageChoice = epub.Boolean("language-choice", true),
        CertifiedBy = new LocalizedTextReader(_languages, _bag).Read(epub, "certified-by"),
    };

    private CodeSettings ReadCode() => _fields.Map("code", BookKeys.Code) is not { } code ? new CodeSettings() : new CodeSettings
    {
        Theme = code.Choice("theme", CodeThemes) ?? CodeTheme.Print,
        LineNumbers = code.Boolean("line-numbers", false),
        Wrap = code.Boolean("wrap", true),
        Grammars = ReadGrammars(code.Texts("grammars", orSingle: true)),
    };

    private static ImmutableArray<CodeGrammar> ReadGrammars(ImmutableArray<YamlScalar> paths) =>
        paths.IsEmpty ? [] : [.. paths.Select(path => new CodeGrammar(BookPath.Resolve("", path.Value), path.Span))];

    private static readonly WordTable<CodeTheme> CodeThemes = new()
    {
        ["print"] = CodeTheme.Print, ["mono"] = CodeTheme.Mono, ["none"] = CodeTheme.None,
    };

    private static readonly WordTable<EpubTarget> Targets = new()
    {
        ["generic"] = EpubTarget.Generic, ["kindle"] = EpubTarget.Kindle,
    };

    private static readonly WordTable<EpubFontFormat> FontFormats = new()
    {
        ["otf"] = EpubFontFormat.OpenType, ["woff2"] = EpubFontFormat.Woff2, ["none"] = EpubFontFormat.None,
    };

    private FontSettings ReadFonts()
    {
        var choices = ImmutableArray.CreateBuilder<FontChoice>();
        var folder = "";
        foreach (var entry in _fields.Entries("fonts"))
        {
            if (entry.Key.Value == "folder")
            {
                folder = YamlFields.TextOf(entry.Value, "folder", _bag) ?? "";
            }
            else if (!LanguageNames.TryRead(entry.Key.Value, _languages, out var language))
            {
                _bag.Add(DiagnosticCatalog.UnknownKey.Create(entry.Key.Span, entry.Key.Value, "folder", "folder, " + string.Join(", ", _languages)));
            }
            else if (YamlFields.Open(entry.Value, entry.Key.Value, BookKeys.Family, _bag) is { } families)
            {
                foreach (var family in families.Entries().Where(family => BookKeys.Family.Contains(family.Key.Value)))
                {
                    if (YamlFields.TextOf(family.Value, family.Key.Value, _bag) is { } name)
                    {
                        choices.Add(new FontChoice(language, family.Key.Value, name, family.Value.Span));
                    }
                }
            }
        }
        return new FontSettings { Choices = choices.ToImmutable(), Folder = folder };
    }

    private static readonly WordTable<Severity> SeverityNames = new()
    {
        ["error"] = Severity.Error, ["warning"] = Severity.Warning, ["information"] = Severity.Information, ["ignore"] = Severity.Ignore,
    };

    private ImmutableDictionary<string, Severity> ReadSeverities()
    {
        var severities = ImmutableDictionary.CreateBuilder<string, Severity>(StringComparer.Ordinal);
        AddSync(severities);
        foreach (var entry in _fields.Entries("severities"))
        {
            var word = YamlFields.TextOf(entry.Value, entry.Key.Value, _bag);
            if (!DiagnosticCatalog.Rules.ContainsKey(entry.Key.Value))
            {
                _bag.Add(DiagnosticCatalog.BadValue.Create(entry.Key.Span, "severities", entry.Key.Value, "diagnostic codes such as MAN012"));
            }
            else if (word is not null && SeverityNames.TryGetValue(word, out var severity))
            {
                severities[entry.Key.Value] = severity;
            }
            else if (word is not null)
            {
                _bag.Add(DiagnosticCatalog.BadValue.Create(entry.Value.Span, entry.Key.Value, word, "error, warning, information, ignore"));
            }
        }
        return severities.ToImmutable();
    }

    /// <summary>How much translations out of step count, for all of their codes at once; single codes below still win.</summary>
    private void AddSync(ImmutableDictionary<string, Severity>.Builder severities)
    {
        if (_fields.Map("sync", BookKeys.Sync) is not { } sync)
        {
            return;
        }
        foreach (var (key, rules) in (ReadOnlySpan<(string, ImmutableArray<DiagnosticRule>)>)
            [("stale", DiagnosticCatalog.StaleRules), ("missing", DiagnosticCatalog.MissingRules)])
        {
            if (sync.Choice(key, SeverityNames) is { } severity)
            {
                severities.AddRange(rules.Select(rule => KeyValuePair.Create(rule.Code, severity)));
            }
        }
    }

    internal static ImmutableArray<LanguageTag> ReadLanguages(string key, YamlFields fields, ImmutableArray<LanguageTag> known = default)
    {
        var languages = ImmutableArray.CreateBuilder<LanguageTag>();
        foreach (var text in fields.Texts(key, orSingle: true))
        {
            var isKnown = LanguageNames.TryRead(text.Value, known.IsDefault ? [] : known, out var language);
            if (!isKnown || (!known.IsDefaultOrEmpty && !known.Contains(language)))
            {
                fields.Bag.Add(DiagnosticCatalog.BadValue.Create(text.Span, key, text.Value,
                    known.IsDefaultOrEmpty ? "BCP 47 tags such as zh-Hans, en, ja" : string.Join(", ", known)));
            }
            else if (!languages.Contains(language))
            {
                languages.Add(language);
            }
        }
        return languages.ToImmutable();
    }
}
