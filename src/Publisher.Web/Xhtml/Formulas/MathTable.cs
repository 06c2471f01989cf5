using Publisher.Model.Formulas;

namespace Publisher.Web.Xhtml.Formulas;

/// <summary>
/// Arrays as <c>mtable</c>. MathML Core leaves alignment, gaps and rules to style sheets: classes say them, and the attributes of
/// MathML 3 say them again to systems that know those.
/// </summary>
internal sealed class MathTable(XhtmlContext context)
{
    private MarkupWriter Writer => context.Writer;

    public void Write(MathArray array, Action<MathNode> content)
    {
        var isDisplay = array.Kind is MathArrayKind.Aligned or MathArrayKind.AlignedAt or MathArrayKind.Gathered or MathArrayKind.DisplayArray or MathArrayKind.DisplayCases;
        Writer.StartMath("mtable").Attribute("class", ClassOf(array.Kind)).OptionalAttribute("displaystyle", isDisplay ? "true" : "")
            .OptionalAttribute("columnalign", string.Join(' ', array.Columns.Select(column => NameOf(column.Alignment))))
            .OptionalAttribute("columnspacing", SpacingOf(array));
        for (var i = 0; i < array.Rows.Length; i++)
        {
            WriteRow(array, i, content);
        }
        Writer.End();
    }

    private void WriteRow(MathArray array, int index, Action<MathNode> content)
    {
        var row = array.Rows[index];
        Writer.StartMath("mtr");
        for (var i = 0; i < row.Cells.Length; i++)
        {
            Writer.StartMath("mtd").OptionalAttribute("class", ClassesOf(array, index, i));
            content(row.Cells[i]);
            Writer.End();
        }
        if (row.Tag is { Text.Length: > 0 } tag)
        {
            Writer.StartMath("mtd").Attribute("class", "tag").StartMath("mtext").Text(tag.Printed).End().End();
        }
        Writer.End();
    }

    private static string ClassesOf(MathArray array, int row, int column)
    {
        var classes = new List<string>();
        if (array.Columns[column].Alignment != MathAlignment.Centre)
        {
            classes.Add(NameOf(array.Columns[column].Alignment));
        }
        AddRule(classes, array.Columns[column].RuleBefore, "ruled-left");
        AddRule(classes, column == array.Columns.Length - 1 ? array.RuleAfter : MathRuleStyle.None, "ruled-right");
        AddRule(classes, array.Rows[row].RuleAbove, "ruled-top");
        AddRule(classes, row == array.Rows.Length - 1 ? array.RuleBelow : MathRuleStyle.None, "ruled-bottom");
        return string.Join(' ', classes);
    }

    private static void AddRule(List<string> classes, MathRuleStyle rule, string name)
    {
        if (rule != MathRuleStyle.None)
        {
            classes.Add(rule == MathRuleStyle.Dashed ? name.Replace("ruled", "dashed", StringComparison.Ordinal) : name);
        }
    }

    private static string NameOf(MathAlignment alignment) => alignment switch { MathAlignment.Left => "left", MathAlignment.Right => "right", _ => "center" };

    private static string ClassOf(MathArrayKind kind) => kind switch
    {
        MathArrayKind.Aligned => "aligned",
        MathArrayKind.AlignedAt => "aligned at",
        MathArrayKind.Gathered => "gathered",
        MathArrayKind.Cases or MathArrayKind.DisplayCases => "cases",
        MathArrayKind.SmallMatrix or MathArrayKind.Stacked => "small",
        MathArrayKind.Array or MathArrayKind.DisplayArray => "array",
        _ => "matrix",
    };

    private static string SpacingOf(MathArray array) => array.Kind switch
    {
        MathArrayKind.Aligned => string.Join(' ', Enumerable.Range(1, Math.Max(0, array.Columns.Length - 1)).Select(i => i % 2 == 1 ? "0em" : "2em")),
        MathArrayKind.AlignedAt => "0em",
        _ => "1em",
    };
}
