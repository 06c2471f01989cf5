using System.Collections.Immutable;
using Publisher.Cli.Reporting;
using Publisher.Model.Diagnostics;

namespace Publisher.Tests.Cli;

public class DiagnosticPrinterTests
{
    private static readonly SourceFile File = new("01-a.md", "one\ntwo three\n");

    [Fact]
    public void A_fault_is_printed_as_editors_read_it()
    {
        var diagnostic = new Diagnostic("MAN001", Severity.Error, File.Span(8, 13), "wrong word", "try another")
        {
            Path = "manuscript/01-a.md",
        };

        Assert.Equal("""
            manuscript/01-a.md:2:5: error MAN001: wrong word
                 2 | two three
                   |     ^^^^^
                   = hint: try another

            """, Print(MessageLanguage.English, diagnostic), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Chinese_readers_get_Chinese_and_English_where_there_is_none()
    {
        var both = new Diagnostic("MAN001", Severity.Warning, default, "wrong", "hint") { ChineseMessage = "错了" };
        var one = new Diagnostic("MAN002", Severity.Information, default, "only English", "hint");

        var text = Print(MessageLanguage.Chinese, both, one);

        Assert.Contains("警告 MAN001: 错了", text);
        Assert.Contains("提示 MAN002: only English", text);
    }

    [Fact]
    public void A_fault_of_a_picture_names_the_file_and_one_of_nothing_the_program()
    {
        var picture = new Diagnostic("IMG001", Severity.Error, default, "broken", "") { Path = "images/x.png" };
        var other = new Diagnostic("CLI002", Severity.Error, default, "no such edition", "");

        Assert.Equal("images/x.png: error IMG001: broken\npublisher: error CLI002: no such edition\n",
            Print(MessageLanguage.English, picture, other));
    }

    [Fact]
    public void The_many_faults_of_one_kind_are_counted_after_the_first_twenty()
    {
        var many = Enumerable.Range(0, 1000)
            .Select(i => new Diagnostic("CMP001", Severity.Warning, default, $"loose line {i}", ""))
            .ToArray();

        var lines = Print(MessageLanguage.English, many).TrimEnd().Split('\n');

        Assert.Equal(21, lines.Length);
        Assert.Equal("... and 980 more CMP001 (see all with --json)", lines[^1]);
    }

    [Fact]
    public void Colour_is_used_only_when_wanted()
    {
        var diagnostic = new Diagnostic("MAN001", Severity.Error, default, "wrong", "");

        Assert.DoesNotContain('\e', Print(MessageLanguage.English, diagnostic));
        Assert.Contains("\e[1;31merror MAN001:\e[0m", Print(new Palette(true), MessageLanguage.English, diagnostic));
    }

    private static string Print(MessageLanguage language, params Diagnostic[] diagnostics) =>
        Print(new Palette(false), language, diagnostics);

    private static string Print(Palette palette, MessageLanguage language, params Diagnostic[] diagnostics)
    {
        var writer = new StringWriter { NewLine = "\n" };
        new DiagnosticPrinter(writer, new Words(language), palette).Print([.. diagnostics]);
        return writer.ToString();
    }

    [Fact]
    public void Messages_cannot_send_commands_to_the_terminal()
    {
        var writer = new StringWriter { NewLine = "\n" };
        var fault = new Diagnostic("CMP001", Severity.Error, default, "no \u001B[31m", "hint \u0007");

        new DiagnosticPrinter(writer, new Words(MessageLanguage.English), new Palette(hasColour: false)).Print([fault]);

        Assert.Equal("publisher: error CMP001: no ␛[31m\n       = hint: hint ␇\n", writer.ToString());
    }
}
