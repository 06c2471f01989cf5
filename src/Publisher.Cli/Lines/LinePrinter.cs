using System.Globalization;
using Publisher.Composition;

namespace Publisher.Cli.Lines;

/// <summary>Prints an answer for a reader: every line with its width, its stage of justification and its gaps.</summary>
internal static class LinePrinter
{
    public static void Print(TextWriter output, LineReport report)
    {
        foreach (var line in report.Lines)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{line.Width,8:0.00} em  {line.Stage,-7} {line.Ratio,6:0.00}  {line.Text}"));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"demerits {report.Demerits}"));
        foreach (var warning in report.Warnings)
        {
            output.WriteLine(warning);
        }
    }
}
