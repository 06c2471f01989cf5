namespace Publisher.Composition.Formulas;

/// <summary>The invisible height of a line, which keeps the steps of a continued fraction alike.</summary>
internal static class MathStrut
{
    // TeX's \strut in em: 8.5 and 3.5 pt at 10.
    private const double Height = 0.85;
    private const double Depth = 0.35;

    public static MathBox With(MathBox box, MathFont font, MathPlace place)
    {
        var list = new ListBox();
        list.Add(box, 0);
        list.Height = Math.Max(list.Height, font.Ems(Height, place));
        list.Depth = Math.Max(list.Depth, font.Ems(Depth, place));
        return list;
    }
}
