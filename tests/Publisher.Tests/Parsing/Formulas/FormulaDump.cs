using System.Globalization;
using Publisher.Model.Formulas;

namespace Publisher.Tests.Parsing.Formulas;

/// <summary>A formula as one line: for tests to compare.</summary>
internal sealed class FormulaDump : MathVisitor<string>
{
    public static string Of(MathNode node) => new FormulaDump().Visit(node);

    private string Maybe(string name, MathNode? node) => node is null ? "" : $" {name}={Visit(node)}";

    protected override string VisitRow(MathRow node) => $"[{string.Join(' ', node.Children.Select(Visit))}]";
    protected override string VisitSymbol(MathSymbol node) => node.Class == MathClass.Ord ? node.Text : $"{node.Text}:{node.Class}";
    protected override string VisitGroup(MathGroup node) => $"{node.Class}({Visit(node.Content)})";
    protected override string VisitText(MathText node) => $"\"{node.Text}\"" + (node.Face == MathTextFace.Roman ? "" : node.Face.ToString());

    protected override string VisitScripts(MathScripts node) =>
        $"scripts({Visit(node.Base)}{Maybe("_", node.Sub)}{Maybe("^", node.Super)}{(node.Placement == ScriptPlacement.Beside ? "" : " " + node.Placement)})";

    protected override string VisitFraction(MathFraction node) =>
        $"{(node.Thickness is { IsZero: true } ? "over" : "frac")}({Visit(node.Numerator)}, {Visit(node.Denominator)}{(node.Style is { } style ? " " + style : "")}{(node.Continued ? " cont" : "")}{(node.Open.Length > 0 ? $" {node.Open}{node.Close}" : "")})";

    protected override string VisitRadical(MathRadical node) => $"root({Visit(node.Radicand)}{Maybe("degree", node.Degree)})";
    protected override string VisitStack(MathStack node) => $"stack:{node.Class}({Visit(node.Base)}{Maybe("_", node.Under)}{Maybe("^", node.Over)})";

    protected override string VisitAccent(MathAccent node) =>
        $"accent({Visit(node.Base)} {node.Mark}{(node.Stretchy ? " wide" : "")}{(node.Under ? " under" : "")})";

    protected override string VisitBar(MathBar node) => $"{(node.Under ? "under" : "over")}line({Visit(node.Content)})";
    protected override string VisitStretched(MathStretched node) => $"brace({Visit(node.Base)} {node.Mark}{Maybe("label", node.Label)})";
    protected override string VisitArrow(MathArrow node) => $"arrow({node.Arrow}{Maybe("_", node.Under)}{Maybe("^", node.Over)})";

    protected override string VisitFenced(MathFenced node) =>
        $"fenced({node.Open}|{string.Join('|', node.Parts.Select((part, i) => Visit(part) + (i < node.Middles.Length ? $"|{node.Middles[i]}" : "")))}|{node.Close})";

    protected override string VisitDelimiter(MathDelimiter node) => $"big{node.Size}({node.Text}:{node.Class})";
    protected override string VisitSpace(MathSpace node) => $"space({Length(node.Width)})";
    protected override string VisitBreak(MathBreak node) => node.Allowed ? "break" : "nobreak";
    protected override string VisitStyled(MathStyled node) => $"{node.Style}({Visit(node.Content)})";
    protected override string VisitSized(MathSized node) => $"size{node.Permille}({Visit(node.Content)})";
    protected override string VisitColored(MathColored node) => $"#{node.Rgb:x6}({Visit(node.Content)})";

    protected override string VisitPhantom(MathPhantom node) =>
        $"{(node.IsSeen ? "seen" : "unseen")}{(node.Width ? "W" : "")}{(node.Height ? "H" : "")}{(node.Depth ? "D" : "")}({Visit(node.Content)})";

    protected override string VisitBoxed(MathBoxed node) => $"{(node.Framed ? "boxed" : "ground")}({Visit(node.Content)})";
    protected override string VisitCancel(MathCancel node) => $"{node.Kind}({Visit(node.Content)})";
    protected override string VisitRaised(MathRaised node) => $"raised({Visit(node.Content)}{(node.By is { } by ? " " + Length(by) : "")})";
    protected override string VisitRule(MathRule node) => $"rule({Length(node.Width)} {Length(node.Height)})";
    protected override string VisitReference(MathReference node) => $"{(node.Bracketed ? "eqref" : "ref")}({node.Label}{node.Text})";

    protected override string VisitArray(MathArray node)
    {
        var columns = string.Concat(node.Columns.Select(column => Rule(column.RuleBefore) + column.Alignment.ToString()[..1])) + Rule(node.RuleAfter);
        var rows = node.Rows.Select(row => Line(row.RuleAbove) + string.Join(" & ", row.Cells.Select(Visit))
            + (row.GapBelow is { } gap ? $" gap {Length(gap)}" : "") + (row.Tag is { } tag ? $" tag<{tag.Text}{tag.Label}>" : ""));
        return $"{node.Kind}<{columns}>({string.Join(" / ", rows)}{Line(node.RuleBelow)})";
    }

    private static string Rule(MathRuleStyle rule) => rule switch { MathRuleStyle.Solid => "|", MathRuleStyle.Double => "||", MathRuleStyle.Dashed => ":", _ => "" };
    private static string Line(MathRuleStyle rule) => rule == MathRuleStyle.None ? "" : $"{rule}- ";
    private static string Length(MathLength length) => (length.Thousandths / 1000m).ToString("0.###", CultureInfo.InvariantCulture) + length.Unit;
}
