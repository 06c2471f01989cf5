using Publisher.Composition;
using Publisher.Model.Editions;
using Publisher.Pdf;
using Publisher.Raster;
using Publisher.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Graphics.Operations.TextObjects;
using UglyToad.PdfPig.Graphics.Operations.TextPositioning;
using UglyToad.PdfPig.Graphics.Operations.TextState;

namespace Publisher.Tests.Pdf;

/// <summary>
/// (5) of T84: no glyph is slanted, stretched, turned or thickened. The ratio of T47 is a size of its own; the turned cells of
/// T65 belong to vertical lines, which there are none of. Read from the operators of the finished pages.
/// </summary>
public sealed class GlyphTransformTests
{
    [Fact]
    public void T84_5_No_glyph_of_the_sample_book_is_transformed()
    {
        foreach (var edition in new[] { SampleEditions.Bilingual(), SampleEditions.Chinese() })
        {
            using var stream = new MemoryStream();
            PdfExporter.Export(BookComposer.Compose(edition, RealFonts.Library).Value!, RealFonts.Library, new ImageDecoder(), DateTimeOffset.UnixEpoch, stream);
            using var document = PdfDocument.Open(stream.ToArray());
            var operations = document.GetPages().Select(page => page.Operations).ToList();

            Assert.True(operations.Sum(page => page.OfType<SetTextMatrix>().Count()) > 100);
            Assert.Empty(operations.SelectMany(Transformed));
        }
    }

    public static TheoryData<string> Faults => ["slanted", "wide", "turned", "stroked", "scaled page"];

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_check_sees_what_is_transformed(string fault)
    {
        IGraphicsStateOperation operation = fault switch
        {
            "slanted" => new SetTextMatrix([1, 0, 0.2, 1, 0, 0]),
            "wide" => new SetHorizontalScaling(95),
            "turned" => new SetTextMatrix([0, 1, -1, 0, 0, 0]),
            "stroked" => new SetTextRenderingMode(2),
            _ => new ModifyCurrentTransformationMatrix([1, 0, 0, 0.9, 0, 0]),
        };
        Assert.NotEmpty(Transformed([operation, BeginText.Value, new SetTextMatrix([1, 0, 0, 1, 0, 0]), EndText.Value]));
    }

    /// <summary>Operators that change the shape of glyphs; matrices of pictures are taken back before text begins.</summary>
    private static IEnumerable<IGraphicsStateOperation> Transformed(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var matrices = new Stack<IGraphicsStateOperation?>([null]);
        foreach (var operation in operations)
        {
            switch (operation)
            {
                case Push: matrices.Push(matrices.Peek()); break;
                case Pop: matrices.Pop(); break;
                case ModifyCurrentTransformationMatrix:
                    matrices.Pop();
                    matrices.Push(operation);
                    break;
                case BeginText when matrices.Peek() is { } matrix: yield return matrix; break;
                case SetTextMatrix { Value: var value } when value is not [1, 0, 0, 1, ..]: yield return operation; break;
                case SetHorizontalScaling { Scale: not 100 } or SetTextRenderingMode { Mode: not TextRenderingMode.Fill }: yield return operation; break;
            }
        }
    }
}
