using Publisher.Verification.Content;
using Publisher.Verification.Reading;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>Pictures, forms and graphics states look alike everywhere: ISO 19005-2, 6.2.5, 6.2.8 to 6.2.10.</summary>
internal static class GraphicsRules
{
    public static readonly Rule[] All =
    [
        new(A("6.2.5", 1), "a graphics state has a transfer function", "take /TR out", States(state => state.Has("TR"))),
        new(A("6.2.5", 2), "a graphics state has a transfer function other than the default", "take /TR2 out",
            States(state => state.Has("TR2") && state["TR2"].Name != "Default")),
        new(A("6.2.5", 3), "a graphics state shifts halftones", "take /HTP out", States(state => state.Has("HTP"))),
        new(A("6.2.5", 4), "a graphics state has a halftone that is not of type 1 or 5", "take /HT out",
            States(state => state["HT"] is { IsDictionary: true } halftone && halftone["HalftoneType"].Integer is not (1 or 5))),
        new(A("6.2.5", 5), "a graphics state names a halftone", "take /HalftoneName out", States(state => state["HT"].Has("HalftoneName"))),
        new(A("6.2.8", 1), "a picture has alternates", "take /Alternates out", Images(image => image.Has("Alternates"))),
        new(A("6.2.8", 2), "a picture refers to a better one outside", "take /OPI out", Images(image => image.Has("OPI"))),
        new(A("6.2.8", 3), "a picture asks for interpolation", "take /Interpolate out, or set it false",
            evidence => Images(image => image["Interpolate"].Boolean == true)(evidence).Concat(evidence.Survey[Oddity.InlineInterpolation])),
        new(A("6.2.6", 1), "a picture's rendering intent is none of the four", "use RelativeColorimetric, AbsoluteColorimetric, Perceptual or Saturation",
            Images(image => image["Intent"].Name is not (null or "RelativeColorimetric" or "AbsoluteColorimetric" or "Perceptual" or "Saturation"))),
        new(A("6.2.9", 1), "a form has parts in PostScript or outside", "take /PS, /Subtype2 and /OPI out",
            Forms(form => form["Subtype2"].Name == "PS" || form.Has("PS") || form.Has("OPI"))),
        new(A("6.2.10", 1), "a graphics state blends in a way that ISO 32000-1 does not define", "use one of its blend modes",
            States(state => state["BM"].Items.Any(mode => !IsBlendMode(mode.Name)))),
    ];

    private static bool IsBlendMode(string? name) => name is "Normal" or "Compatible" or "Multiply" or "Screen" or "Overlay" or "Darken"
        or "Lighten" or "ColorDodge" or "ColorBurn" or "HardLight" or "SoftLight" or "Difference" or "Exclusion" or "Hue" or "Saturation"
        or "Color" or "Luminosity";

    private static Check States(Func<PdfValue, bool> isBroken) => evidence => evidence.Survey.States.Where(isBroken).Select(At);

    private static Check Forms(Func<PdfValue, bool> isBroken) => evidence => evidence.Survey.Forms.Where(isBroken).Select(At);

    private static Check Images(Func<PdfValue, bool> isBroken) => evidence => evidence.Survey.Images
        .SelectMany(image => new[] { image, image["SMask"], image["Mask"] }).Where(image => image.IsStream && isBroken(image)).Select(At);

    private static Violation At(PdfValue value) => new(new Place(0, value.Number));
}
