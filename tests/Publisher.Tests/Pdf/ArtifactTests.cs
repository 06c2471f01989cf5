using Publisher.Model.Documents;
using Publisher.Tests.Support;
using UglyToad.PdfPig.Content;
using static Publisher.Tests.Support.SampleEditions;

namespace Publisher.Tests.Pdf;

/// <summary>What is drawn but not read: artifacts by type and subtype (ISO 32000-1, 14.8.2.2.2), read back from pages.</summary>
public sealed class ArtifactTests
{
    private static readonly LanguageTag Zh = LanguageTag.ChineseSimplified;

    private static ArtifactMarkedContentElement[] ArtifactsOf(PdfStructure file, int page) =>
        [.. file.Document.GetPage(page).GetMarkedContents().OfType<ArtifactMarkedContentElement>()];

    private static string TextOf(MarkedContentElement content) => string.Concat(content.Letters.Select(letter => letter.Value));

    [Fact]
    public void Heads_and_folios_are_pagination_with_their_subtype_and_edge()
    {
        using var file = WrittenPdf.Structure(Of(Zh, H(Zh, 1, "h", T("题")), P(Zh, T(string.Concat(Enumerable.Repeat("很长的一段文字。", 300))))));

        var artifacts = ArtifactsOf(file, file.Document.NumberOfPages);
        var folio = artifacts.Single(artifact => artifact.SubType == "Footer");
        Assert.Equal(ArtifactMarkedContentElement.ArtifactType.Pagination, folio.Type);
        Assert.Equal(["Bottom"], folio.Attached.Select(edge => edge.Data));
        Assert.Matches("^[0-9]+$", TextOf(folio));
        var head = artifacts.Single(artifact => artifact.SubType == "Header");
        Assert.Equal(ArtifactMarkedContentElement.ArtifactType.Pagination, head.Type);
        Assert.Equal(["Top"], head.Attached.Select(edge => edge.Data));
        Assert.Contains(TextOf(head), new[] { "题", file.Document.Information.Title }); // right and left pages
    }

    [Fact]
    public void The_ground_of_the_cover_is_a_background_as_large_as_the_page()
    {
        using var file = WrittenPdf.Structure(Chinese());

        var page = file.Document.GetPage(1);
        var ground = Assert.Single(ArtifactsOf(file, 1), artifact => artifact.Type == ArtifactMarkedContentElement.ArtifactType.Background);
        Assert.Equal((0, 0, page.Width, page.Height), (ground.BoundingBox!.Value.Left, ground.BoundingBox.Value.Bottom,
            Math.Round(ground.BoundingBox.Value.Right, 3), Math.Round(ground.BoundingBox.Value.Top, 3)));
        Assert.Equal(["Top", "Bottom", "Left", "Right"], ground.Attached.Select(edge => edge.Data));
    }

    [Fact]
    public void The_head_of_a_table_is_read_once_and_its_repetitions_belong_to_the_pages()
    {
        static TableRow Row(string text) => new(default, [new TableCell(default, [P(Zh, T(text))])]);
        using var file = WrittenPdf.Structure(Of(Zh, new Table(default, Zh, Attributes.Empty, [ColumnAlignment.Default],
            [Row("表头字样")], [.. Enumerable.Range(1, 120).Select(i => Row($"第{i}行"))], [])));

        Assert.Equal("表头字样", Assert.Single(file.All("TH")).Text);
        var repeated = Enumerable.Range(1, file.Document.NumberOfPages).SelectMany(page => ArtifactsOf(file, page))
            .Where(artifact => TextOf(artifact).Contains("表头字样", StringComparison.Ordinal)).ToArray();
        Assert.True(repeated.Length > 1);
        Assert.All(repeated, artifact => Assert.Equal(ArtifactMarkedContentElement.ArtifactType.Pagination, artifact.Type));
    }

    [Fact]
    public void Leaders_rules_and_tints_are_layout()
    {
        using var file = WrittenPdf.Structure(Chinese());

        var kinds = file.Document.GetPages().SelectMany(page => ArtifactsOf(file, page.Number))
            .Where(artifact => artifact.Letters.Count == 0).Select(artifact => artifact.Type).Distinct();
        Assert.Equal([ArtifactMarkedContentElement.ArtifactType.Layout, ArtifactMarkedContentElement.ArtifactType.Background], kinds.Order());
    }
}
