using System.Globalization;
using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Pages;

namespace Publisher.Cli.Building;

/// <summary>Words a finding by the catalogue, at its place in the manuscript.</summary>
internal static class LayoutWording
{
    /// <summary>Characters of a line that are quoted.</summary>
    private const int Quoted = 28;

    public static Diagnostic Of(LineTraits trait, LineRecord line)
    {
        var span = LineLocator.Locate(line);
        return trait switch
        {
            LineTraits.Loose when line.SpaceScale > 1 => DiagnosticCatalog.WideSpaces.Create(span, Spaces(line), Excerpt(line)),
            LineTraits.Loose => DiagnosticCatalog.LooseLine.Create(span, Gap(line), Excerpt(line)),
            LineTraits.VeryLoose when line.SpaceScale > 1 => DiagnosticCatalog.VeryWideSpaces.Create(span, Spaces(line), Excerpt(line)),
            LineTraits.VeryLoose => DiagnosticCatalog.VeryLooseLine.Create(span, Gap(line), Excerpt(line)),
            LineTraits.Short => DiagnosticCatalog.ShortLine.Create(span, Number(-line.Excess.Points, "0.#"), Excerpt(line)),
            LineTraits.Runt => DiagnosticCatalog.RuntLine.Create(span, Excerpt(line)),
            LineTraits.Overfull => DiagnosticCatalog.OverfullLine.Create(span, Number(line.Excess.Points, "0.#"), Excerpt(line)),
            LineTraits.Emergency => DiagnosticCatalog.EmergencyBreak.Create(span, Excerpt(line)),
            LineTraits.MissingGlyph => DiagnosticCatalog.MissingGlyph.Create(span, Missing(line),
                line.MissingCodePoint.ToString("X4", CultureInfo.InvariantCulture)),
            LineTraits.WrongRegion => DiagnosticCatalog.WrongRegionMark.Create(span, Excerpt(line)),
            _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, "one trait at a time"),
        };
    }

    public static string Excerpt(LineRecord line)
    {
        var text = line.Text.ToString().Trim();
        if (text.Length <= Quoted)
        {
            return text;
        }
        return text[..(char.IsHighSurrogate(text[Quoted - 1]) ? Quoted - 1 : Quoted)] + "…";
    }

    private static string Gap(LineRecord line) => Number(line.HanGap, "0.00");

    private static string Spaces(LineRecord line) => Number(line.SpaceScale, "0.0");

    private static string Missing(LineRecord line) =>
        Rune.IsValid(line.MissingCodePoint) ? new Rune(line.MissingCodePoint).ToString() : "\uFFFD";

    private static string Number(double value, string form) => value.ToString(form, CultureInfo.InvariantCulture);
}
