using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Settings;

/// <summary>Reads what a printer needs: bleed in millimetres, marks, binding, sides.</summary>
internal static class PrintSettingsReader
{
    /// <summary>Printers ask for 3 mm, at most 5; more room would only widen the sheet.</summary>
    private const double MostBleed = 10;

    private static readonly WordTable<bool> Marks = new()
    {
        ["none"] = false, ["crop"] = true,
    };

    private static readonly WordTable<BindingSide> Sides = new()
    {
        ["left"] = BindingSide.Left, ["right"] = BindingSide.Right,
    };

    public static PrintSettings Read(YamlFields fields, DiagnosticBag bag)
    {
        if (fields.Map("print", BookKeys.Print) is not { } print)
        {
            return new PrintSettings();
        }
        return new PrintSettings
        {
            BleedMm = PageSettingsReader.Number(print, "bleed", 0, MostBleed, "mm", bag) ?? 0,
            CropMarks = print.Choice("marks", Marks) ?? false,
            Binding = print.Choice("binding", Sides),
            IsTwoSided = print.Boolean("two-sided", false),
        };
    }
}
