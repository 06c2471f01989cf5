using Publisher.Fonts.OpenType;
using Publisher.Model.Formulas;

namespace Publisher.Composition.Formulas;

/// <summary>Frames, grounds, strokes through, and content that only some dimensions of count.</summary>
internal static class FrameSetter
{
    // \fboxsep and \fboxrule, in em at 10 pt; the stroke of \cancel.
    private const double Padding = 0.3;
    private const double FrameRule = 0.04;
    private const double Stroke = 0.04;

    public static MathBox Phantom(MathPhantom node, MathBox content)
    {
        var list = new ListBox();
        if (node.IsSeen)
        {
            var x = node.Width ? 0 : node.Alignment switch
            {
                MathAlignment.Right => -content.Width, MathAlignment.Centre => -content.Width / 2, _ => 0,
            };
            list.AddUnmeasured(content, x);
        }
        list.Width = node.Width ? content.Width : 0;
        list.Height = node.Height ? content.Height : 0;
        list.Depth = node.Depth ? content.Depth : 0;
        return list;
    }

    public static ListBox Boxed(MathFont font, MathBoxed node, MathBox content, MathPlace place)
    {
        var rule = node.Framed ? font.Ems(FrameRule, place) : 0;
        var edge = rule + font.Ems(Padding, place);
        var (width, height, depth) = (content.Width + edge * 2, content.Height + edge, content.Depth + edge);
        var list = new ListBox { Width = width, Height = height, Depth = depth };
        if (node.Ground is { } ground)
        {
            list.Add(new RuleBox(FormulaInk.Of(ground)) { Width = width, Height = height, Depth = depth }, 0);
        }
        if (node.Framed)
        {
            var ink = node.FrameColor is { } color ? FormulaInk.Of(color) : place.Ink;
            list.Add(new RuleBox(ink) { Width = width, Height = rule }, 0, rule - height);
            list.Add(new RuleBox(ink) { Width = width, Height = rule }, 0, depth);
            list.Add(new RuleBox(ink) { Width = rule, Height = height, Depth = depth }, 0);
            list.Add(new RuleBox(ink) { Width = rule, Height = height, Depth = depth }, width - rule);
        }
        list.Add(content, edge);
        return list;
    }

    public static ListBox Cancel(MathFont font, CancelKind kind, MathBox content, MathPlace place)
    {
        var list = new ListBox();
        list.Add(content, 0);
        var thickness = font.Ems(Stroke, place);
        if (kind is CancelKind.Rising or CancelKind.Cross)
        {
            list.AddUnmeasured(new StrokeBox(0, -content.Depth, content.Width, content.Height, thickness, place.Ink), 0);
        }
        if (kind is CancelKind.Falling or CancelKind.Cross)
        {
            list.AddUnmeasured(new StrokeBox(0, content.Height, content.Width, -content.Depth, thickness, place.Ink), 0);
        }
        if (kind == CancelKind.Level)
        {
            var axis = font.Of(MathConstant.AxisHeight, place);
            list.AddUnmeasured(new StrokeBox(0, axis, content.Width, axis, thickness, place.Ink), 0);
        }
        return list;
    }
}
