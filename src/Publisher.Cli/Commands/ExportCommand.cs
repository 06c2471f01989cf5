using System.CommandLine;
using Publisher.Cli.Exchanging;
using Publisher.Cli.Reporting;
using Publisher.Exchange;

namespace Publisher.Cli.Commands;

/// <summary><c>publisher export</c>: writes the texts of a book for translation tools.</summary>
internal static class ExportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var format = new Argument<string>("FORMAT") { Description = "po, xliff (version 2.1), xliff12 (version 1.2), tmx (finished pairs), csv" };
        format.AcceptOnlyFromAmong("po", "xliff", "xliff12", "tmx", "csv");
        var path = CommandOptions.Path();
        var to = new Option<string[]>("--to") { Description = "The translation, as book.yaml names it; may be given several times; default: all", HelpName = "LANG" };
        var output = new Option<string?>("--output", "-o") { Description = "File to write; default: output/TITLE-LANG.EXT", HelpName = "FILE" };
        var mark = new Option<bool>("--bom") { Description = "Begin the file with a byte order mark: Excel needs it to read CSV as UTF-8" };
        var json = CommandOptions.Json();
        var command = new Command("export", "Write texts and translations for translation tools: PO, XLIFF, TMX, CSV") { format, path, to, output, mark, json };
        command.SetAction(parsed => Reporter.Create(parsed, surroundings, parsed.GetValue(json)).Show(ExportReport.Make(
            new ExportOrder(parsed.GetValue(path), FormatNamed(parsed.GetRequiredValue(format)), [.. parsed.GetValue(to) ?? []],
                parsed.GetValue(output), parsed.GetValue(mark)), surroundings)));
        return command;
    }

    private static ExchangeFormat FormatNamed(string name) => name switch
    {
        "po" => ExchangeFormat.Po,
        "xliff" => ExchangeFormat.Xliff21,
        "xliff12" => ExchangeFormat.Xliff12,
        "tmx" => ExchangeFormat.Tmx,
        _ => ExchangeFormat.Csv,
    };
}
