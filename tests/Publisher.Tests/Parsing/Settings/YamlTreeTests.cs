using Publisher.Model.Diagnostics;
using Publisher.Parsing.Settings;

namespace Publisher.Tests.Parsing.Settings;

public sealed class YamlTreeTests
{
    private static readonly KeySet Keys = new("", ["languages", "title", "editions"]);

    private static (YamlNode? Node, DiagnosticBag Bag) Read(string yaml)
    {
        var bag = new DiagnosticBag();
        return (YamlTree.Read(new SourceFile("book.yaml", yaml), bag), bag);
    }

    private static Diagnostic Fault(string yaml)
    {
        var (node, bag) = Read(yaml);
        if (node is not null)
        {
            YamlFields.Open(node, "book.yaml", Keys, bag);
        }
        return Assert.Single(bag.ToImmutable());
    }

    [Theory]
    [InlineData("a: 1\nb: [x, \"😀y\", z]\n")]
    [InlineData("a: 1\r\nb: [x, \"😀y\", z]\r\n")]
    public void NodesKnowTheirPlace(string yaml)
    {
        var map = Assert.IsType<YamlMap>(Read(yaml).Node);
        var last = Assert.IsType<YamlList>(map.Entries[1].Value).Items[2];

        Assert.Equal("z", yaml[last.Span.Start..last.Span.End]);
        Assert.Equal(new LinePosition(2, 14), last.Span.StartPosition);
    }

    [Fact]
    public void EmptyFileIsNoNodeAndNoFault()
    {
        var (node, bag) = Read("# only a comment\n");

        Assert.Null(node);
        Assert.Empty(bag.ToImmutable());
    }

    [Fact]
    public void BOK001_BrokenYamlNamesTheLine()
    {
        var fault = Fault("title: a\nlanguages: [zh\n");

        Assert.Equal("BOK001", fault.Code);
        Assert.InRange(fault.Span.StartPosition.Line, 2, 3);
    }

    [Theory]
    [InlineData("title: [unclosed\nlanguages: {\n")]
    [InlineData("title: [a, b")]
    [InlineData("title: { a: b")]
    [InlineData("title: {")]
    [InlineData("title: [")]
    [InlineData("[{[{")]
    public void BOK001_OpenBracketsAreReported(string yaml) => Assert.Equal("BOK001", Fault(yaml).Code);

    [Fact]
    public void BOK001_DeepNestingIsRefused() => Assert.Equal("BOK001", Fault(new string('[', 5000)).Code);

    [Fact]
    public void BOK002_UnknownKeyNamesTheNearest()
    {
        var fault = Fault("title: a\nlangauges: [zh]\n");

        Assert.Equal("BOK002", fault.Code);
        Assert.Equal(new LinePosition(2, 1), fault.Span.StartPosition);
        Assert.Contains("'languages'", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void BOK003_WrongKind() => Assert.Equal("BOK003", Fault("- a\n").Code);

    [Fact]
    public void BOK004_DuplicateKeyKeepsTheFirst()
    {
        var fault = Fault("title: a\ntitle: b\n");

        Assert.Equal("BOK004", fault.Code);
        Assert.Equal(2, fault.Span.StartPosition.Line);
    }

    [Theory]
    [InlineData("title: &x a\n")]
    [InlineData("title: !tag a\n")]
    public void BOK007_AnchorsAndTagsAreRefused(string yaml) => Assert.Equal("BOK007", Fault(yaml).Code);

    [Theory]
    [InlineData("title: a\n---\ntitle: b\n", 2)]
    [InlineData("---\ntitle: a\n---\n", 3)]
    public void BOK011_A_second_document_is_not_lost_silently(string yaml, int line)
    {
        var fault = Fault(yaml);
        Assert.Equal(("BOK011", line), (fault.Code, fault.Span.StartPosition.Line));
    }

    [Fact]
    public void BOK007_IsWordedInBothLanguages() => Assert.Contains("别名", Fault("title: *b\n").ChineseMessage);
}
