using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Parsing.Layouts;
using Publisher.Parsing.Settings;

namespace Publisher.Parsing.Dialects;

/// <summary>
/// The order that Docusaurus makes of a folder: by <c>sidebar_position</c> or the number before a name, folders by what their
/// <c>_category_.json</c> says; what has no position comes behind, by name.
/// </summary>
internal sealed class SidebarFolder(IWorkspace workspace, Func<string, SourceFile?> read, Func<string, LocalizedText> inLanguage)
{
    private sealed record Item(string Path, bool IsFolder, double Position, string Label, SourceSpan Span);

    public IEnumerable<ChapterEntry> Read(string folder, int depth = 0)
    {
        foreach (var item in ItemsOf(folder))
        {
            if (!item.IsFolder)
            {
                yield return new ChapterEntry(item.Path, "", ChapterRole.Body, LocalizedText.Empty, item.Span);
                continue;
            }
            if (depth == 0)
            {
                yield return new ChapterEntry("", "part", ChapterRole.Part, inLanguage(item.Label), item.Span);
            }
            foreach (var entry in Read(item.Path, depth + 1))
            {
                yield return entry;
            }
        }
    }

    private IEnumerable<Item> ItemsOf(string folder)
    {
        var names = workspace.List(folder).Where(path => FileNames.IsMarkdown(path) && path.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(path => path[(folder.Length + 1)..].Split('/')).Where(parts => !parts[^1].StartsWith('_'))
            .Select(parts => (Name: parts[0], IsFolder: parts.Length > 1)).Distinct();
        return names.Select(one => one.IsFolder ? Folder($"{folder}/{one.Name}") : File($"{folder}/{one.Name}"))
            .OrderBy(item => item.Position).ThenBy(item => item.Path, StringComparer.Ordinal);
    }

    private Item File(string path)
    {
        var position = double.MaxValue;
        if (read(path) is { } file && file.Text.StartsWith("---", StringComparison.Ordinal))
        {
            var start = file.Text.IndexOf('\n', StringComparison.Ordinal) + 1;
            var end = file.Text.IndexOf("\n---", Math.Max(0, start - 1), StringComparison.Ordinal);
            var head = end < start ? null : YamlTree.Read(file, start, end, new DiagnosticBag()) as YamlMap;
            position = PositionOf((head?.Entries.FirstOrDefault(entry => entry.Key.Value == "sidebar_position")?.Value as YamlScalar)?.Value);
        }
        var isFirst = FileNames.StemOf(NameOf(path)).ToUpperInvariant() is "INDEX" or "README";
        return new Item(path, false, position < double.MaxValue ? position : isFirst ? double.MinValue : NumberBefore(NameOf(path)), "", SourceSpan.Nowhere);
    }

    private Item Folder(string path)
    {
        var name = NameOf(path);
        var (position, label) = (NumberBefore(name), name.TrimStart("0123456789".ToCharArray()).TrimStart('-', '_', '.', ' ').Replace('-', ' '));
        if (read(path + "/_category_.json") is { } file)
        {
            try
            {
                using var document = JsonDocument.Parse(file.Text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                var root = document.RootElement;
                label = root.TryGetProperty("label", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() ?? label : label;
                position = root.TryGetProperty("position", out var place) && place.ValueKind == JsonValueKind.Number ? place.GetDouble() : position;
            }
            catch (JsonException)
            {
                // A description that is none leaves the folder its name.
            }
        }
        label = label.Length > 0 ? char.ToUpperInvariant(label[0]) + label[1..] : name;
        return new Item(path, true, position, label, SourceSpan.Nowhere);
    }

    private static double NumberBefore(string name)
    {
        var digits = name.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && name[digits] is '-' or '_' or '.' or ' ' ? PositionOf(name[..digits]) : double.MaxValue;
    }

    private static double PositionOf(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.MaxValue;

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
