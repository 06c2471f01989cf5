using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Settings;

/// <summary>Reads the order of chapters: <c>front</c>, <c>chapters</c> or <c>parts</c>, <c>back</c>.</summary>
internal sealed class ChapterListReader(YamlFields fields, LocalizedTextReader texts, DiagnosticBag bag)
{
    private readonly ImmutableArray<ChapterEntry>.Builder _entries = ImmutableArray.CreateBuilder<ChapterEntry>();

    public ImmutableArray<ChapterEntry> Read()
    {
        AddAll(fields.Items("front"), ChapterRole.Front);
        if (TableOf(fields) is null)
        {
            AddAll(fields.Items("chapters"), ChapterRole.Body);
        }
        foreach (var node in fields.Items("parts"))
        {
            if (YamlFields.Open(node, "parts", BookKeys.Part, bag) is { } part)
            {
                _entries.Add(new ChapterEntry("", "part", ChapterRole.Part, texts.Read(part, "title"), part.Span));
                AddAll(part.Items("chapters"), ChapterRole.Body);
            }
        }
        AddAll(fields.Items("back"), ChapterRole.Back);
        return _entries.ToImmutable();
    }

    /// <summary>A file that lists the chapters, where <c>chapters</c> names one.</summary>
    public static YamlScalar? TableOf(YamlFields fields) =>
        fields.Find("chapters") is YamlScalar { Value: var value } scalar && value.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? scalar : null;

    private void AddAll(ImmutableArray<YamlNode> nodes, ChapterRole role)
    {
        foreach (var node in nodes)
        {
            if (node is YamlMap)
            {
                if (YamlFields.Open(node, "chapters", BookKeys.Chapter, bag) is { } chapter
                    && chapter.RequiredText("file", "01-introduction.md") is { } file)
                {
                    Add(file, chapter.Text("kind") ?? "", role, node.Span);
                }
            }
            else if (YamlFields.TextOf(node, "chapters", bag) is { Length: > 0 } path)
            {
                Add(path, "", role, node.Span);
            }
        }
    }

    private void Add(string path, string kind, ChapterRole role, SourceSpan span) =>
        _entries.Add(new ChapterEntry(BookPath.Resolve("", path), kind, role, LocalizedText.Empty, span));
}
