using Publisher.Composition.Pages;
using Publisher.Model.Documents;
using Publisher.Model.Formulas;
using Publisher.Model.Measures;
using Publisher.Model.Numbering;

namespace Publisher.Composition.Blocks;

/// <summary>Enters displays and rows that have numbers into the list of equations.</summary>
internal static class EquationMarks
{
    /// <summary>Strips of no height before the display, one for each number; none in books that do not ask for the list.</summary>
    public static void Add(MathBlock math, Formula formula, BlockComposer blocks, ColumnContext column, StripStack output)
    {
        if (!blocks.Chapter.Edition.Settings.Lists.Contains(CaptionList.Equations))
        {
            return;
        }
        var language = column.Styles.Language;
        var anchors = blocks.Chapter.Anchors;
        var display = math.Id.Length > 0 ? anchors.NameOf(math.Id, language) : $"equation-{column.PairId}-{language}";
        foreach (var (tag, title) in EquationTitles.Of(math, formula))
        {
            var anchor = tag.Label.Length > 0 && tag.Label != math.Id ? anchors.NameOf(tag.Label, language) : display;
            output.Add(new Strip(Length.Zero)
            {
                Caption = new CaptionMark(CaptionList.Equations, new HeadingMark(ContentsComposer.DeepestLevel, tag.Printed, title, language, anchor)),
                Anchors = anchor == display && math.Id.Length == 0 ? [anchor] : [],
                KeepWithNext = true,
            });
        }
    }
}
