using System.Text.Json;

namespace Publisher.Acceptance.Support;

/// <summary>Three programs that read the text of a PDF and share no code.</summary>
public static class TextReaders
{
    public static TheoryData<string> All => ["Poppler", "MuPDF", "pdf.js"];

    public static string Read(string reader, string file) => reader switch
    {
        "Poppler" => Processes.Run(Validator.PdfToText, "-enc", "UTF-8", "-raw", file, "-").Output,
        "MuPDF" => MuPdf(file),
        _ => PdfJs(file),
    };

    /// <summary>The text with a form feed after every page. MuPDF then writes ligatures out.</summary>
    public static string ReadPages(string reader, string file) => reader == "MuPDF"
        ? Processes.Run(Validator.MuTool, "draw", "-q", "-F", "txt", file).Output : Read(reader, file);

    private static string MuPdf(string file)
    {
        using var text = new TemporaryFile("txt");
        // Ligatures and blanks that the source has are not to be rewritten.
        Processes.Run(Validator.MuTool, "convert", "-F", "text", "-O", "preserve-ligatures,preserve-whitespace", "-o", text.Path, file);
        return File.ReadAllText(text.Path);
    }

    private static string PdfJs(string file)
    {
        var run = Processes.Run(Validator.Node, Validator.Script("pdfjs.mjs", "pdfjs-dist"), file);
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.GetProperty("text").GetString()!;
    }
}
