using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Formulas;

/// <summary>Formulas with one fault each: its code, the place in the file, and a book that keeps all the rest.</summary>
public sealed class FormulaFaultTests
{
    /// <summary>The fault of a formula that stands in a paragraph on line 3, from column 6.</summary>
    private static Diagnostic Fault(string code, string tex, int column, int line = 3)
    {
        var outcome = ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = $"# A\n\nText ${tex}$ goes on.\n\nMore $x^2$.\n" });
        return Checked(outcome, code, tex, line, column);
    }

    /// <summary>The fault of a display that begins on line 3; its own lines from 4.</summary>
    private static Diagnostic DisplayFault(string code, string tex, int line, int column)
    {
        var outcome = ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = $"# A\n\n$$\n{tex}\n$$\n\nMore $x^2$.\n" });
        return Checked(outcome, code, tex, line, column);
    }

    private static Diagnostic Checked(Outcome<Book> outcome, string code, string tex, int line, int column)
    {
        var fault = Assert.Single(outcome.Diagnostics);
        Assert.Equal((code, line, column), (fault.Code, fault.Span.StartPosition.Line, fault.Span.StartPosition.Column));
        var text = TreeDump.Of([.. outcome.Value!.Chapters.SelectMany(chapter => chapter.Pairs).SelectMany(pair => pair.Sides).SelectMany(side => side.Blocks)]);
        Assert.Contains("math(\"x^2\")", text, StringComparison.Ordinal);
        Assert.Contains(tex.Split('\n')[0].Replace("\\", "\\\\", StringComparison.Ordinal)[..1], text, StringComparison.Ordinal);
        return fault;
    }

    [Fact]
    public void MTH001_FormulaUnknownCommand_names_the_nearest() =>
        Assert.Contains(@"\alpha", Fault("MTH001", @"x+\alpa", column: 9).Hint, StringComparison.Ordinal);

    [Fact]
    public void MTH001_All_unknown_commands_are_found_at_once()
    {
        var outcome = ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = "$\\alhpa + \\btea$\n\n$\\gmma$" });
        Assert.Equal(["1:2", "1:11", "3:2"], outcome.Diagnostics.Select(one => $"{one.Span.StartPosition.Line}:{one.Span.StartPosition.Column}"));
    }

    [Fact]
    public void MTH002_FormulaRefusedCommand_says_what_to_write_instead() =>
        Assert.Contains("Markdown link", Fault("MTH002", @"\href{a}{b}", column: 7).Hint, StringComparison.Ordinal);

    [Fact]
    public void MTH003_FormulaUnknownEnvironment_names_the_nearest() =>
        Assert.Contains("aligned", DisplayFault("MTH003", "x\n\\begin{alined}a\\end{alined}", 5, 8).Hint, StringComparison.Ordinal);

    [Fact]
    public void MTH004_FormulaBraceMissing_points_at_the_one_that_is_open() => Fault("MTH004", @"\frac{x+1", column: 12);

    [Fact]
    public void MTH005_FormulaUnexpected_in_a_formula_without_columns() => Fault("MTH005", "a &= b", column: 9);

    [Fact]
    public void MTH006_FormulaDoubleScript() => Assert.Contains("superscript", Fault("MTH006", "x^a^b", column: 10).Message, StringComparison.Ordinal);

    [Fact]
    public void MTH007_FormulaArgumentMissing() => Fault("MTH007", @"\frac x", column: 7);

    [Fact]
    public void MTH008_FormulaTooDeep() =>
        Fault("MTH008", string.Concat(Enumerable.Repeat("{", 60)) + "x" + string.Concat(Enumerable.Repeat("}", 60)), column: 57);

    [Fact]
    public void MTH009_FormulaMacroLoop() => Fault("MTH009", @"\def\a{\a\a}\a", column: 19);

    [Fact]
    public void MTH009_Growth_without_a_loop_is_bounded_too()
    {
        var macros = string.Concat("abcdefgh".Select(c => $@"\def\x{c}{{{string.Concat(Enumerable.Repeat($@"\x{(char)(c + 1)}", 10))}}}"));
        Fault("MTH009", macros + @"\def\xi{y}\xa", column: 7 + macros.Length + 10);
    }

    [Fact]
    public void MTH010_FormulaBadValue() => Fault("MTH010", @"\textcolor{reed}{x}", column: 18);

    [Fact]
    public void MTH011_FormulaEnvironmentMismatch() => DisplayFault("MTH011", "x\\begin{matrix}a\\end{pmatrix}", 4, 17);

    [Fact]
    public void MTH012_FormulaAmbiguousFraction() => Fault("MTH012", @"a\over b\over c", column: 15);

    [Fact]
    public void MTH013_FormulaTooLong() => DisplayFault("MTH013", string.Concat(Enumerable.Repeat("x+", 10_001)), 4, 1);

    [Fact]
    public void MTH014_FormulaBadDefinition_in_a_formula_and_in_book_yaml()
    {
        Fault("MTH014", @"\newcommand{x}{y}", column: 7);
        var outcome = ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = "# A\n", ["book.yaml"] = "languages: [en]\nmath:\n  macros:\n    x1: y\n" });
        Assert.Equal(4, Assert.Single(outcome.Diagnostics, one => one.Code == "MTH014").Span.StartPosition.Line);
    }

    [Fact]
    public void MTH015_FormulaUnknownLabel() => Fault("MTH015", @"\eqref{eq:none}", column: 6);

    [Fact]
    public void MTH016_FormulaDuplicateLabel()
    {
        const string Align = "$$\n\\begin{align}a\\label{one}\\\\b\\label{two}\\end{align}\n$$\n\n";
        var outcome = ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = Align + Align.Replace("one", "three", StringComparison.Ordinal) });
        Assert.Equal(("MTH016", 5), (Assert.Single(outcome.Diagnostics).Code, outcome.Diagnostics[0].Span.StartPosition.Line));
    }

    [Fact]
    public void MTH017_FormulaDisplayOnly() => Fault("MTH017", @"x\tag{1}", column: 8);

    [Fact]
    public void Places_are_right_in_quotations_and_lists()
    {
        var outcome = ManuscriptReader.Read(new MemoryWorkspace { ["a.md"] = "> $$\n> x\n> +\\foo\n> $$\n\n- a\n\n  $$\n  y \\bar z \\baz\n  $$\n" });
        Assert.Equal(["3:4", "9:12"], outcome.Diagnostics.Select(one => $"{one.Span.StartPosition.Line}:{one.Span.StartPosition.Column}"));
    }
}
