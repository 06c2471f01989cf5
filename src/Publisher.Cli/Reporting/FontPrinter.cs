using System.Globalization;
using Publisher.Cli.Building;

namespace Publisher.Cli.Reporting;

/// <summary>Prints a font report as three lists: families, coverage, missing characters.</summary>
internal sealed class FontPrinter(TextWriter writer, Words words, Palette palette)
{
    public void Print(FontReport report)
    {
        PrintFamilies(report);
        writer.WriteLine();
        PrintCoverage(report);
        PrintMissing(report);
    }

    private void PrintFamilies(FontReport report)
    {
        var table = new TextTable(words.Family, words.Role, words.Faces);
        foreach (var family in report.Families)
        {
            table.Add(family.Name, family.Role, string.Join(", ", family.Faces));
        }
        table.Print(writer, palette.Strong);
    }

    private void PrintCoverage(FontReport report)
    {
        var table = new TextTable(words.Text, words.Family, words.Characters, words.Own, words.Lent, words.Missing);
        foreach (var row in report.Coverage)
        {
            table.Add(words.Name(row.Text), row.Family, Number(row.Characters), Number(row.Own), Number(row.Lent),
                Number(row.Missing.Length));
        }
        table.Print(writer, palette.Strong);
    }

    private void PrintMissing(FontReport report)
    {
        foreach (var row in report.Coverage)
        {
            foreach (var character in row.Missing)
            {
                writer.WriteLine($"{words.Missing}: {character} ({words.Name(row.Text)}) {character.Span}");
            }
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
