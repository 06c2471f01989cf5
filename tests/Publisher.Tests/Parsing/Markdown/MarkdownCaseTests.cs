using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Markdown;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Markdown;

/// <summary>Every construct of the dialect: Markdown in, tree out, diagnostics behind.</summary>
public sealed class MarkdownCaseTests
{
    public static TheoryData<string> Files() => [.. CaseFile.In("../Cases").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void ReadsAsExpected(string file) =>
        CaseFile.Run(CaseFile.In("../Cases").Single(path => Path.GetFileName(path) == file), Dump);

    private static string Dump(string markdown)
    {
        var bag = new DiagnosticBag();
        var source = new SourceFile("text/case.md", markdown);
        var context = new ReadingContext(source, "case", default,
            [LanguageTag.ChineseSimplified, LanguageTag.English], bag);
        var content = MarkdownFileReader.Read(context);
        var faults = bag.ToImmutable().Select(fault => $"{fault.Code} {fault.Span.StartPosition.Line}:"
            + $"{fault.Span.StartPosition.Column} {fault.Message}\n");
        var html = content.Html.Select(found => $"HTML <{found.Key}> {found.Value.Count}\n");
        return TreeDump.Of(content.Blocks) + string.Concat(faults.Concat(html));
    }
}
