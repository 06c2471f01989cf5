using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Pdf.Objects;

namespace Publisher.Pdf.Content;

/// <summary>
/// The boundaries of a page (ISO 32000-1, 14.11.2): the trimmed page, the bleed around it, and the sheet with room for marks.
/// Coordinates keep their origin at the trimmed page's corner, so that nothing on it moves; the boxes around begin below zero.
/// </summary>
internal readonly record struct PageBoxes(Size Trim, Length Bleed, bool HasMarks)
{
    /// <summary>Marks begin where the bleed ends, and 3 mm off the page even without one, so that a poor cut leaves none.</summary>
    private static readonly Length LeastGap = Length.FromMillimetres(3);

    private static readonly Length MarkLength = Length.FromMillimetres(5);

    /// <summary>Between the marks and the edge of the sheet.</summary>
    private static readonly Length Rim = Length.FromMillimetres(2);

    public static PageBoxes Of(Size trim, PrintSettings print) => new(trim, Length.FromMillimetres(print.BleedMm), print.CropMarks);

    public bool IsPlain => Bleed == Length.Zero && !HasMarks;

    /// <summary>From the trimmed page to the near end of a mark.</summary>
    public Length MarkStart => Length.Max(Bleed, LeastGap);

    public Length MarkEnd => MarkStart + MarkLength;

    private Length Margin => HasMarks ? MarkEnd + Rim : Bleed;

    /// <summary>The entries of the page's dictionary. Without a crop box viewers show the whole sheet.</summary>
    public void Write(PdfBuffer dictionary)
    {
        Write(Margin, dictionary.Raw(" /MediaBox [")).Raw("]");
        if (!IsPlain)
        {
            WriteBleed(dictionary.Raw(" /BleedBox [")).Raw("]");
            Write(Length.Zero, dictionary.Raw(" /TrimBox [")).Raw("]");
        }
    }

    /// <summary>The bleed as PDF states rectangles.</summary>
    public PdfBuffer WriteBleed(PdfBuffer buffer) => Write(Bleed, buffer);

    /// <summary>The trimmed page and so much around it, as PDF states rectangles: left, bottom, right, top.</summary>
    private PdfBuffer Write(Length around, PdfBuffer buffer) => buffer
        .Number((-around).Points).Raw(" ").Number((-around).Points).Raw(" ")
        .Number((Trim.Width + around).Points).Raw(" ").Number((Trim.Height + around).Points);
}
