namespace Publisher.Model.Formulas;

/// <summary>One method for each kind of node, all abstract: the compiler names every consumer that must decide on a new kind.</summary>
public abstract class MathVisitor<T>
{
    public T Visit(MathNode node) => node switch
    {
        MathRow n => VisitRow(n),
        MathSymbol n => VisitSymbol(n),
        MathScripts n => VisitScripts(n),
        MathGroup n => VisitGroup(n),
        MathFraction n => VisitFraction(n),
        MathText n => VisitText(n),
        MathSpace n => VisitSpace(n),
        MathRadical n => VisitRadical(n),
        MathFenced n => VisitFenced(n),
        MathDelimiter n => VisitDelimiter(n),
        MathAccent n => VisitAccent(n),
        MathBar n => VisitBar(n),
        MathStack n => VisitStack(n),
        MathStretched n => VisitStretched(n),
        MathArrow n => VisitArrow(n),
        MathArray n => VisitArray(n),
        MathStyled n => VisitStyled(n),
        MathSized n => VisitSized(n),
        MathColored n => VisitColored(n),
        MathPhantom n => VisitPhantom(n),
        MathBoxed n => VisitBoxed(n),
        MathCancel n => VisitCancel(n),
        MathRaised n => VisitRaised(n),
        MathRule n => VisitRule(n),
        MathBreak n => VisitBreak(n),
        MathReference n => VisitReference(n),
        _ => throw new InvalidOperationException($"unknown part of a formula {node.GetType().Name}"),
    };

    protected abstract T VisitRow(MathRow node);
    protected abstract T VisitSymbol(MathSymbol node);
    protected abstract T VisitScripts(MathScripts node);
    protected abstract T VisitGroup(MathGroup node);
    protected abstract T VisitFraction(MathFraction node);
    protected abstract T VisitText(MathText node);
    protected abstract T VisitSpace(MathSpace node);
    protected abstract T VisitRadical(MathRadical node);
    protected abstract T VisitFenced(MathFenced node);
    protected abstract T VisitDelimiter(MathDelimiter node);
    protected abstract T VisitAccent(MathAccent node);
    protected abstract T VisitBar(MathBar node);
    protected abstract T VisitStack(MathStack node);
    protected abstract T VisitStretched(MathStretched node);
    protected abstract T VisitArrow(MathArrow node);
    protected abstract T VisitArray(MathArray node);
    protected abstract T VisitStyled(MathStyled node);
    protected abstract T VisitSized(MathSized node);
    protected abstract T VisitColored(MathColored node);
    protected abstract T VisitPhantom(MathPhantom node);
    protected abstract T VisitBoxed(MathBoxed node);
    protected abstract T VisitCancel(MathCancel node);
    protected abstract T VisitRaised(MathRaised node);
    protected abstract T VisitRule(MathRule node);
    protected abstract T VisitBreak(MathBreak node);
    protected abstract T VisitReference(MathReference node);
}
