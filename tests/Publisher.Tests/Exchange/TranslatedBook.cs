using System.Text;
using Publisher.Tests.Cli;

namespace Publisher.Tests.Exchange;

/// <summary>A book on disk that goes out to a translator and comes back.</summary>
internal sealed class TranslatedBook : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TranslatedBook(string languages = "zh-Hans, en") => Write("book.yaml", $"languages: [{languages}]\ntitle: {{ zh-Hans: 茶, en: Tea }}\n");

    /// <summary>A book in two trees: a heading, text with markup, a list, a table, a note, code.</summary>
    public static TranslatedBook Trees()
    {
        var book = new TranslatedBook();
        book.Write("zh/a.md", "# 茶\n\n茶是**一种**饮料，见[附录](b.md)。[^1]\n\n- 绿茶\n- 红茶\n\n| 名称 | 价格 |\n|---|---|\n| 龙井 | `10` 元 |\n\n```c\nint x;\n```\n\n[^1]: 出自茶经。\n");
        book.Write("en/a.md", "# Tea\n\nTea is a **kind of** drink, see the [appendix](b.md).[^1]\n\n- green\n- black\n\n| Name | Price |\n|---|---|\n| Longjing | `10` yuan |\n\n```c\nint x;\n```\n\n[^1]: From the Classic of Tea.\n");
        book.Write("zh/b.md", "# 附录\n\n完。\n");
        book.Write("en/b.md", "# Appendix\n\nThe end.\n");
        return book;
    }

    public void Write(string path, string text) => _folder.Write(path, text);

    public string Read(string path) => File.ReadAllText(_folder.At(path));

    public bool Has(string path) => File.Exists(_folder.At(path));

    public void Delete(string path) => File.Delete(_folder.At(path));

    /// <summary>Everything but the files of the exchange, byte for byte.</summary>
    public string Snapshot() => string.Join('\n', _folder.Files().Where(file => !file.StartsWith("work.", StringComparison.Ordinal))
        .Select(file => $"{file} {Convert.ToHexString(File.ReadAllBytes(_folder.At(file)))}"));

    public TestRun Run(int expected, params string[] arguments)
    {
        var run = new TestRun(_folder.Path).With("SOURCE_DATE_EPOCH", "0");
        Assert.True(run.Publisher(arguments) == expected, run.Output + run.Error);
        return run;
    }

    /// <summary>Exports to <c>work.EXT</c> and returns what it says.</summary>
    public string Export(string format, params string[] more)
    {
        Run(0, ["export", format, ".", "-o", $"work.{format}", .. more]);
        return Read($"work.{format}");
    }

    public TestRun Import(string format, int expected = 0, params string[] more) => Run(expected, ["import", $"work.{format}", ".", .. more]);

    /// <summary>What a translator does: changes a text in the file of the exchange.</summary>
    public void Edit(string path, string old, string text)
    {
        var whole = Read(path);
        Assert.Contains(old, whole, StringComparison.Ordinal);
        Write(path, whole.Replace(old, text, StringComparison.Ordinal));
    }

    public void WriteBytes(string path, byte[] bytes) => File.WriteAllBytes(_folder.At(path), bytes);

    public static byte[] WithMark(string text) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];

    public void Dispose() => _folder.Dispose();
}
