namespace Publisher.Model.Documents;

/// <summary>
/// One decision for each kind of block. All methods are abstract: a new kind of block makes the compiler
/// name every consumer that must decide about it.
/// </summary>
public abstract class BlockVisitor<T>
{
    public T Visit(Block block) => block switch
    {
        Paragraph b => VisitParagraph(b),
        Heading b => VisitHeading(b),
        ListBlock b => VisitList(b),
        CodeBlock b => VisitCode(b),
        Table b => VisitTable(b),
        Figure b => VisitFigure(b),
        Picture b => VisitPicture(b),
        Quote b => VisitQuote(b),
        Admonition b => VisitAdmonition(b),
        DefinitionList b => VisitDefinitionList(b),
        Division b => VisitDivision(b),
        MathBlock b => VisitMath(b),
        ThematicBreak b => VisitThematicBreak(b),
        RawBlock b => VisitRaw(b),
        _ => throw new InvalidOperationException($"unknown block {block.GetType().Name}"),
    };

    protected abstract T VisitParagraph(Paragraph block);
    protected abstract T VisitHeading(Heading block);
    protected abstract T VisitList(ListBlock block);
    protected abstract T VisitCode(CodeBlock block);
    protected abstract T VisitTable(Table block);
    protected abstract T VisitFigure(Figure block);
    protected abstract T VisitPicture(Picture block);
    protected abstract T VisitQuote(Quote block);
    protected abstract T VisitAdmonition(Admonition block);
    protected abstract T VisitDefinitionList(DefinitionList block);
    protected abstract T VisitDivision(Division block);
    protected abstract T VisitMath(MathBlock block);
    protected abstract T VisitThematicBreak(ThematicBreak block);
    protected abstract T VisitRaw(RawBlock block);
}
