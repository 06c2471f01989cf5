using System.Collections.Immutable;

namespace Publisher.Model.Formulas;

/// <summary>Rebuilds a formula with changes; derived classes override the nodes they change.</summary>
public abstract class MathRewriter : MathVisitor<MathNode>
{
    private MathNode? Maybe(MathNode? node) => node is null ? null : Visit(node);

    private ImmutableArray<MathNode> All(ImmutableArray<MathNode> nodes) => [.. nodes.Select(Visit)];

    protected override MathNode VisitRow(MathRow node) => node with { Children = All(node.Children) };
    protected override MathNode VisitSymbol(MathSymbol node) => node;
    protected override MathNode VisitText(MathText node) => node;
    protected override MathNode VisitSpace(MathSpace node) => node;
    protected override MathNode VisitBreak(MathBreak node) => node;
    protected override MathNode VisitRule(MathRule node) => node;
    protected override MathNode VisitDelimiter(MathDelimiter node) => node;
    protected override MathNode VisitReference(MathReference node) => node;
    protected override MathNode VisitGroup(MathGroup node) => node with { Content = Visit(node.Content) };
    protected override MathNode VisitStyled(MathStyled node) => node with { Content = Visit(node.Content) };
    protected override MathNode VisitSized(MathSized node) => node with { Content = Visit(node.Content) };
    protected override MathNode VisitColored(MathColored node) => node with { Content = Visit(node.Content) };
    protected override MathNode VisitPhantom(MathPhantom node) => node with { Content = Visit(node.Content) };
    protected override MathNode VisitBoxed(MathBoxed node) => node with { Content = Visit(node.Content) };
    protected override MathNode VisitCancel(MathCancel node) => node with { Content = Visit(node.Content) };
    protected override MathNode VisitRaised(MathRaised node) => node with { Content = Visit(node.Content) };
    protected override MathNode VisitBar(MathBar node) => node with { Content = Visit(node.Content) };
    protected override MathNode VisitAccent(MathAccent node) => node with { Base = Visit(node.Base) };
    protected override MathNode VisitStretched(MathStretched node) => node with { Base = Visit(node.Base), Label = Maybe(node.Label) };
    protected override MathNode VisitArrow(MathArrow node) => node with { Over = Maybe(node.Over), Under = Maybe(node.Under) };
    protected override MathNode VisitFenced(MathFenced node) => node with { Parts = All(node.Parts) };
    protected override MathNode VisitRadical(MathRadical node) => new MathRadical(Visit(node.Radicand), Maybe(node.Degree));

    protected override MathNode VisitFraction(MathFraction node) =>
        node with { Numerator = Visit(node.Numerator), Denominator = Visit(node.Denominator) };

    protected override MathNode VisitScripts(MathScripts node) =>
        node with { Base = Visit(node.Base), Sub = Maybe(node.Sub), Super = Maybe(node.Super) };

    protected override MathNode VisitStack(MathStack node) =>
        node with { Base = Visit(node.Base), Under = Maybe(node.Under), Over = Maybe(node.Over) };

    protected override MathNode VisitArray(MathArray node) =>
        node with { Rows = [.. node.Rows.Select(row => row with { Cells = All(row.Cells) })] };
}
