using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Pdf.Images;

/// <summary>Finds pictures that have too few pixels for the size they are printed at.</summary>
internal sealed class Resolution
{
    /// <summary>
    /// Half of the 300 dpi that printers ask for with screens of 150 lines an inch: below one pixel for each cell of the screen,
    /// single pixels show.
    /// </summary>
    private const double Least = 150;

    private readonly SortedDictionary<string, (ImageAsset Image, double Dpi)> _coarse = new(StringComparer.Ordinal);

    /// <summary>Each coarse picture once, at its largest size, in ordinal order of path.</summary>
    public IEnumerable<Diagnostic> Findings => _coarse.Values.Select(found => DiagnosticCatalog.PictureCoarse.Create(
        found.Image.Span, found.Image.Path, Math.Min(Math.Round(found.Dpi), Least - 1), Math.Round(found.Image.PixelWidth * Least / found.Dpi)));

    public void Check(PlacedImage placed)
    {
        var image = placed.Image;
        var dpi = Math.Min(image.PixelWidth / placed.Box.Width.Points, image.PixelHeight / placed.Box.Height.Points) * 72;
        // Rounding of lengths must not turn 150 into 149.99.
        if (dpi < Least - 0.01 && (!_coarse.TryGetValue(image.Path, out var seen) || dpi < seen.Dpi))
        {
            _coarse[image.Path] = (image, dpi);
        }
    }
}
