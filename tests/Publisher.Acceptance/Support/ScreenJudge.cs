using System.IO.Compression;

namespace Publisher.Acceptance.Support;

/// <summary>
/// Chromium as a phone, a tablet and an e-ink reader, on white, sepia and black and with large text: nothing of an e-book may
/// stick out or go unseen. Its screenshots stay in <c>.artifacts/acceptance/screens</c>, to be looked at.
/// </summary>
public static class ScreenJudge
{
    public static string Faults(string epub)
    {
        var pictures = Path.Combine(Repository.Root, ".artifacts", "acceptance", "screens", Path.GetFileNameWithoutExtension(epub));
        Directory.CreateDirectory(pictures);
        var folder = Directory.CreateTempSubdirectory("publisher-screens-").FullName;
        try
        {
            ZipFile.ExtractToDirectory(epub, folder);
            var run = Processes.Run(Validator.Node, [Validator.Script("screens.mjs", "playwright-core"), Validator.Chromium, pictures,
                .. Directory.GetFiles(Path.Combine(folder, "EPUB", "text"), "*.xhtml").Order(StringComparer.Ordinal)]);
            Assert.True(run.ExitCode == 0, run.Everything);
            return run.Output.Trim();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
