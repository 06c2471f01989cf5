using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>
/// Holds what is written against WCAG 2.2 level AA, as far as the content decides: the markup itself (languages, order of
/// headings, names of links, roles, colours) is this library's and held by its tests.
/// </summary>
internal static class Barriers
{
    private static readonly Phrase NoDescription = new("a picture has no description", "图片缺少说明文字");
    private static readonly Phrase FileNameAsDescription = new("a picture is described by a file name", "图片以文件名充当说明");
    private static readonly Phrase EmptyHeading = new("a heading has no words", "标题没有文字");
    private static readonly Phrase NoTableHead = new("a table has no heads for its columns or rows", "表格没有表头");
    private static readonly Phrase Formula = new("a formula is given as TeX source only", "公式只有 TeX 源码");
    private static readonly Phrase RawTable = new("a table in raw HTML has no heads", "HTML 表格没有表头");

    /// <summary>1.1.1: pictures have text alternatives, and a file name is none (technique F30).</summary>
    public static void CheckPicture(ContentFacts facts, SourceSpan span, string source, string description)
    {
        if (description.Length == 0)
        {
            facts.Barriers.Add(new Barrier(span, NoDescription));
        }
        else if (description == source || description == source[(source.LastIndexOf('/') + 1)..])
        {
            facts.Barriers.Add(new Barrier(span, FileNameAsDescription));
        }
    }

    /// <summary>3.1.2: a description is for readers of its language; others hear it in that one, told as such.</summary>
    public static void CheckDescriptions(XhtmlContext context, Picture picture, ImmutableArray<Picture> copies)
    {
        var all = copies.Insert(0, picture);
        var described = all.Where(one => one.AltText.Length > 0).Select(one => one.AltLanguage).ToHashSet();
        var lacking = all.FirstOrDefault(one => !described.Contains(one.Language));
        if (copies.Length > 0 && described.Count > 0 && lacking is not null)
        {
            var heard = all.First(one => one.AltText.Length > 0).AltLanguage;
            context.Diagnostics.Add(DiagnosticCatalog.DescriptionInOtherLanguage.Create(
                picture.Span, picture.Source, heard.Value, lacking.Language.Value));
        }
    }

    /// <summary>2.4.6: headings describe what follows.</summary>
    public static void CheckHeading(ContentFacts facts, Heading heading)
    {
        if (string.IsNullOrWhiteSpace(PlainText.Of(heading.Content)))
        {
            facts.Barriers.Add(new Barrier(heading.Span, EmptyHeading));
        }
    }

    /// <summary>1.3.1: cells are tied to their heads (technique H51). One column needs none: it is a list.</summary>
    public static void CheckTable(ContentFacts facts, Table table, bool hasRowHeads)
    {
        var hasHead = table.Head.Any(row => row.Cells.Count(cell => !cell.Blocks.IsEmpty) >= row.Cells.Length - 1 && row.Cells.Any(cell => !cell.Blocks.IsEmpty));
        if (!hasHead && !hasRowHeads && table.Columns.Length > 1)
        {
            facts.Barriers.Add(new Barrier(table.Span, NoTableHead));
        }
    }

    /// <summary>1.1.1 and 1.3.1: read aloud, TeX source is no formula.</summary>
    public static void ReportFormula(ContentFacts facts, SourceSpan span)
    {
        facts.HasMath = facts.HasTexOnly = true;
        facts.Barriers.Add(new Barrier(span, Formula));
    }

    /// <summary>1.3.1 again, for what authors write themselves.</summary>
    public static void CheckRaw(ContentFacts facts, RawBlock block)
    {
        if (block.Html.Contains("<table", StringComparison.OrdinalIgnoreCase) && !block.Html.Contains("<th", StringComparison.OrdinalIgnoreCase))
        {
            facts.Barriers.Add(new Barrier(block.Span, RawTable));
        }
    }
}
