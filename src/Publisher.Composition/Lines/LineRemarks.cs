using System.Globalization;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;

namespace Publisher.Composition.Lines;

/// <summary>What a typographer would remark about a paragraph's lines (T83): loose, overfull, broken in an emergency, a runt.</summary>
internal static class LineRemarks
{
    /// <summary>Comfortable and hard limit of a gap between ideographs, in em (T29).</summary>
    private const double Loose = 0.125;
    private const double VeryLoose = 0.25;

    public static IEnumerable<string> Of(ComposedParagraph paragraph)
    {
        for (var i = 0; i < paragraph.Lines.Length; i++)
        {
            foreach (var remark in Of(paragraph.Lines[i]))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"line {i + 1}: {remark}");
            }
        }
    }

    /// <summary>Marks of another region's style (T19, T54).</summary>
    public static IEnumerable<string> OfMarks(string text, LanguageProfile profile)
    {
        var faults = new List<MarkFault>();
        new MarkStyle(profile.Quotes).Find(text, faults);
        return faults.Select(fault => string.Create(CultureInfo.InvariantCulture,
            $"{fault.Found} at {fault.At}: {profile.Language} text usually has {fault.Expected}"));
    }

    private static IEnumerable<string> Of(ComposedLine line)
    {
        if (line.IsOverfull)
        {
            yield return "overfull";
        }
        if (line.Shortfall > Length.Zero)
        {
            yield return "short, nothing in it can stretch";
        }
        if (line.IsEmergency)
        {
            yield return "emergency break";
        }
        if (line.HanGap > Loose + 0.0005)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{(line.HanGap > VeryLoose ? "very loose" : "loose")}, {line.HanGap:0.###} em between ideographs");
        }
        if (line.IsRunt)
        {
            yield return "runt";
        }
    }
}
