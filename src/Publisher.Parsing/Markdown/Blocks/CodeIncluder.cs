using System.Collections.Concurrent;
using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>
/// Takes code out of files: whole, by lines, or by a region that the file itself marks. Each file is read once; the workspace
/// sees to it that none outside the book's folder is.
/// </summary>
internal sealed class CodeIncluder(IWorkspace workspace, DiagnosticBag bag)
{
    public const string Key = "include";
    private const string LinesKey = "lines";
    private const string RegionKey = "region";

    private readonly ConcurrentDictionary<string, Lazy<IncludedFile>> _files = new(StringComparer.Ordinal);

    /// <summary>A file's lines; null, with the reason, where it cannot be read.</summary>
    private sealed record IncludedFile(WorkspaceStatus Status, ImmutableArray<string> Lines);

    /// <summary>What is left to say of the code itself.</summary>
    public static Attributes Without(Attributes attributes) => attributes.Without(Key).Without(LinesKey).Without(RegionKey);

    /// <summary>The code that the attributes name, moved to the left as far as it goes; null after reporting that it is not there.</summary>
    public string? Read(ReadingContext context, Attributes attributes, SourceSpan span)
    {
        var reference = attributes.Find(Key)!;
        var path = BookPath.Resolve(context.Folder, reference);
        var file = IsFree(reference) ? new IncludedFile(WorkspaceStatus.Outside, [])
            : _files.GetOrAdd(path, name => new Lazy<IncludedFile>(() => Open(name))).Value;
        if (file.Status != WorkspaceStatus.Found)
        {
            context.Bag.Add(DiagnosticCatalog.CodeIncludeUnreadable.Create(span.Narrowed(reference), reference, Phrase.Of(file.Status)));
            return null;
        }
        return Select(context, attributes, file.Lines, reference, span) is { } lines ? string.Join('\n', Indents.Remove(lines)) : null;
    }

    private static ImmutableArray<string>? Select(ReadingContext context, Attributes attributes, ImmutableArray<string> lines, string path, SourceSpan span)
    {
        if (attributes.Find(RegionKey) is { } region)
        {
            var found = CodeRegion.Find(lines, region);
            if (found is null)
            {
                context.Bag.Add(DiagnosticCatalog.CodeRegionMissing.Create(span.Narrowed(region), region, path));
            }
            return found;
        }
        if (attributes.Find(LinesKey) is not { } range)
        {
            return lines;
        }
        if (LineSelection.Read(range) is not { } selection)
        {
            context.Bag.Add(DiagnosticCatalog.CodeBadValue.Create(span.Narrowed(range), LinesKey, range, "lines as 10-20"));
            return null;
        }
        if (selection.Last > lines.Length)
        {
            context.Bag.Add(DiagnosticCatalog.CodeLinesMissing.Create(span.Narrowed(range), range, path, lines.Length));
            return null;
        }
        return [.. lines.Where((_, i) => selection.Contains(i + 1))];
    }

    private IncludedFile Open(string path)
    {
        var file = workspace.Read(path);
        return file.Status != WorkspaceStatus.Found ? new IncludedFile(file.Status, [])
            : new IncludedFile(file.Status, [.. TextDecoder.Decode(path, file.Bytes.Span, bag).Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')]);
    }

    /// <summary>Paths of one machine, and addresses.</summary>
    private static bool IsFree(string reference) =>
        reference is ['/' or '\\' or '~', ..] or [_, ':', ..] || BookPath.IsAbsolute(reference);
}
