using Publisher.Model.Formulas;

namespace Publisher.Web.Xhtml.Formulas;

/// <summary>
/// Writes a formula as presentation MathML (MathML Core, with the attributes of MathML 3 that older reading systems look for): a
/// description in plain characters for those who read neither, and the author's TeX as its annotation, which EPUB 3.3 allows
/// beside presentation markup (6.1.3.2) and from which an import makes the manuscript's formula again.
/// </summary>
internal static class FormulaWriter
{
    public static void Write(XhtmlContext context, Formula formula)
    {
        context.Facts.HasMath = true;
        context.Facts.Formulas++;
        var writer = context.Writer;
        writer.StartMath("math").OptionalAttribute("display", formula.Display ? "block" : "").Attribute("alttext", FormulaText.Of(formula));
        writer.StartMath("semantics").StartMath("mrow");
        new MathMarkup(context).WriteRow(formula.Root);
        writer.End();
        writer.StartMath("annotation").Attribute("encoding", "application/x-tex").Text(formula.Tex).End();
        writer.End().End();
    }
}
