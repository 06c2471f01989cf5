using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Settings;

/// <summary>Reads how chapters, sections and captions are numbered, how references look and which lists print has.</summary>
internal sealed class NumberingReader(YamlFields fields, LocalizedTextReader texts)
{
    private static readonly WordTable<ChapterNumbering> Chapters = new()
    {
        ["typed"] = ChapterNumbering.Typed, ["auto"] = ChapterNumbering.Automatic, ["none"] = ChapterNumbering.None,
    };

    private static readonly WordTable<FigureNumbering> Figures = new()
    {
        ["auto"] = FigureNumbering.Automatic, ["chapter"] = FigureNumbering.ByChapter, ["book"] = FigureNumbering.ThroughBook,
    };

    private static readonly WordTable<ChapterDigits> Digits = new() { ["arabic"] = ChapterDigits.Arabic, ["han"] = ChapterDigits.Han };

    private static readonly WordTable<PageReferences> Pages = new()
    {
        ["auto"] = PageReferences.Automatic, ["never"] = PageReferences.Never, ["always"] = PageReferences.Always,
    };

    private static readonly WordTable<CaptionList> Lists = new()
    {
        ["figures"] = CaptionList.Figures, ["tables"] = CaptionList.Tables, ["listings"] = CaptionList.Listings,
        ["equations"] = CaptionList.Equations,
    };

    /// <summary>Levels of headings below the chapter's.</summary>
    private const int DeepestSections = 5;

    public NumberingSettings ReadNumbering() => fields.Map("numbering", BookKeys.Numbering) is not { } numbering ? new NumberingSettings() : new NumberingSettings
    {
        Chapters = numbering.Choice("chapters", Chapters),
        SectionDepth = numbering.Integer("sections", 0, 0, DeepestSections),
        Figures = numbering.Choice("figures", Figures) ?? FigureNumbering.Automatic,
        Digits = numbering.Choice("digits", Digits) ?? ChapterDigits.Arabic,
        Separator = texts.Read(numbering, "separator"),
    };

    public ReferenceSettings ReadReferences() => fields.Map("references", BookKeys.References) is not { } references ? new ReferenceSettings() : new ReferenceSettings
    {
        Pages = references.Choice("pages", Pages) ?? PageReferences.Automatic,
        LinksTyped = references.Boolean("typed", true),
    };

    /// <summary>Lists in the order given, each once; unknown names are reported.</summary>
    public ImmutableArray<CaptionList> ReadLists()
    {
        var lists = ImmutableArray.CreateBuilder<CaptionList>();
        foreach (var name in fields.Texts("lists", orSingle: true))
        {
            if (!Lists.TryGetValue(name.Value, out var list))
            {
                fields.Bag.Add(DiagnosticCatalog.BadValue.Create(name.Span, "lists", name.Value, "figures, tables, listings, equations"));
            }
            else if (!lists.Contains(list))
            {
                lists.Add(list);
            }
        }
        return lists.ToImmutable();
    }
}
