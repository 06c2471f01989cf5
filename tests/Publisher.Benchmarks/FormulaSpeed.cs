using System.Globalization;
using System.Text;
using Publisher.Parsing;

namespace Publisher.Benchmarks;

/// <summary>A book of formulas, as many as a textbook has: read alone, and as whole builds beside the same book without them.</summary>
internal static class FormulaSpeed
{
    private const int Count = 1000;

    /// <summary>As they come in textbooks: some of a few signs, some with fractions, sums and matrices.</summary>
    private static readonly string[] Kinds =
    [
        "x_@", "E_@ = mc^2", @"\alpha_@ + \beta^@ \le \frac{a_@}{b + @}", @"\sum_{i=1}^{n} x_i^{@} = \int_0^{@} f(t)\,\mathrm dt",
        @"\left( \frac{\partial f}{\partial x_@} \right)^2 + \sqrt{1 + x^@}", @"\begin{pmatrix} a_@ & b \\ c & d \end{pmatrix} \mathbf{v} = \lambda \mathbf{v}",
        @"\lim_{x \to @} \frac{\sin x}{x} = 1 \quad \text{for all } x \in \mathbb{R}",
    ];

    public static IEnumerable<string> Formulas() => Enumerable.Range(1, Count)
        .Select(i => Kinds[i % Kinds.Length].Replace("@", (i % 10).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>The manuscript read in this process, with formulas and without: once cold, then the median of warm runs.</summary>
    public static void Measure(int runs)
    {
        foreach (var (title, hasFormulas) in Books)
        {
            var book = Write(hasFormulas);
            var workspace = new FolderWorkspace(book);
            var seconds = Enumerable.Range(0, runs + 1).Select(_ => Read(workspace)).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{title,-18} read: {seconds[0]:0.000} CPU s cold, {seconds.Skip(1).Order().ElementAt(runs / 2):0.000} warm"));
            Directory.Delete(book, recursive: true);
        }
    }

    private static double Read(FolderWorkspace workspace)
    {
        var before = Environment.CpuUsage.TotalTime;
        var outcome = ManuscriptReader.Read(workspace);
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return outcome.HasErrors ? throw new InvalidOperationException(outcome.Diagnostics[0].Message) : seconds;
    }

    private static readonly (string Title, bool HasFormulas)[] Books = [("1000 formulas", true), ("the same as words", false)];

    private static string Write(bool hasFormulas)
    {
        var text = new StringBuilder("# Formulas\n\n");
        foreach (var tex in Formulas())
        {
            text.Append("Here is one, ").Append(hasFormulas ? $"${tex}$" : "a word or two").Append(", and so on in the line.\n\n");
        }
        var book = Directory.CreateTempSubdirectory("publisher-formulas-").FullName;
        File.WriteAllText(Path.Combine(book, "book.md"), text.ToString());
        return book;
    }

    /// <summary>Whole builds; the difference of the two books is what formulas cost.</summary>
    public static void MeasureBuilds(Suite suite)
    {
        foreach (var (title, hasFormulas) in Books)
        {
            var book = Write(hasFormulas);
            suite.Measure(title, book, [(null, "pdf"), (null, "epub"), (null, "html")]);
            Directory.Delete(book, recursive: true);
        }
    }
}
