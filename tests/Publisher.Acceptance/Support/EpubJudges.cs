using System.Text.Json;

namespace Publisher.Acceptance.Support;

/// <summary>EPUBCheck, its other implementation and Ace: none of them may have anything to say of a file.</summary>
public static class EpubJudges
{
    /// <summary>CSS-028 only says that fonts are embedded, which is what we want and EPUB 3.3, 3.4.3 allows.</summary>
    private const string FontsAreEmbedded = "CSS-028";

    /// <param name="withAce">Ace opens every file in a browser: too slow for hundreds of them.</param>
    public static void Accept(string file, bool withAce = true)
    {
        Assert.Equal("", EpubCheck(file));
        Assert.Equal("", EpubCheckTs(file));
        if (withAce)
        {
            Assert.Equal("", Ace(file));
        }
    }

    public static string EpubCheck(string file)
    {
        using var report = new TemporaryFile("json");
        Processes.Run(Validator.Java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", Validator.EpubCheck,
            file, "--json", report.Path, "-q", "-u");
        using var document = JsonDocument.Parse(File.ReadAllText(report.Path));
        return string.Join('\n', document.RootElement.GetProperty("messages").EnumerateArray()
            .Where(message => message.GetProperty("ID").GetString() != FontsAreEmbedded)
            .Select(message => $"{message.GetProperty("severity")} {message.GetProperty("ID")} "
                + $"{message.GetProperty("message")} {message.GetProperty("locations")}"));
    }

    public static string EpubCheckTs(string file)
    {
        using var report = new TemporaryFile("json");
        Processes.Run(Validator.Node, Validator.EpubCheckTs, file, "-q", "--json", report.Path);
        using var document = JsonDocument.Parse(File.ReadAllText(report.Path));
        return string.Join('\n', document.RootElement.GetProperty("messages").EnumerateArray().Select(message => message.ToString()));
    }

    public static string Ace(string file)
    {
        var folder = Directory.CreateTempSubdirectory("publisher-ace-").FullName;
        try
        {
            var run = Processes.Run(Validator.Node, [Validator.Ace, "-s", "-f", "-o", folder, file],
                folder, new() { ["PUPPETEER_EXECUTABLE_PATH"] = Validator.Chromium });
            var report = Path.Combine(folder, "report.json");
            Assert.True(File.Exists(report), run.Everything);
            using var document = JsonDocument.Parse(File.ReadAllText(report));
            return string.Join('\n', AceReport.Failures(document.RootElement));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
