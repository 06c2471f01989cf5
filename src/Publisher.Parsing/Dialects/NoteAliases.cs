using System.Collections.Immutable;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Parsing.Settings;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Dialects;

/// <summary>The other names that a note of Obsidian gives itself: <c>aliases</c> in its front matter, a list or one name.</summary>
internal static class NoteAliases
{
    public static ImmutableArray<string> Of(IWorkspace workspace, string path)
    {
        var content = workspace.Read(path);
        var bytes = content.Bytes.Span;
        // Faults of the head are told of where the file is read.
        if (content.Status != WorkspaceStatus.Found || bytes.IndexOf("---"u8) is < 0 or > 3 || bytes.IndexOf("alias"u8) < 0)
        {
            return [];
        }
        var file = TextDecoder.Decode(path, bytes, new DiagnosticBag());
        var head = file.Text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var end = head <= 0 ? -1 : file.Text.IndexOf("\n---", head - 1, StringComparison.Ordinal);
        return end < head ? [] : Of(YamlTree.Read(file, head, end, new DiagnosticBag()));
    }

    private static ImmutableArray<string> Of(YamlNode? head) => (head as YamlMap)?.Entries.FirstOrDefault(entry => entry.Key.Value is "aliases" or "alias")?.Value switch
    {
        YamlList list => [.. list.Items.OfType<YamlScalar>().Select(one => one.Value.Trim()).Where(name => name.Length > 0)],
        YamlScalar one => [.. one.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        _ => [],
    };
}
