using System.Collections.Frozen;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Markdown.Blocks;

/// <summary>
/// What GitHub, Obsidian, MkDocs, Docusaurus, VitePress and GitBook call their notes, as kinds of ours. Where a name says more than the kind
/// it stays, for the usual title.
/// </summary>
internal static class NoteKinds
{
    private static readonly FrozenDictionary<string, (AdmonitionKind Kind, string Name)> Kinds = new (AdmonitionKind Kind, string Name, string Words)[]
    {
        (AdmonitionKind.Note, "", "note info"), (AdmonitionKind.Tip, "", "tip hint"), (AdmonitionKind.Important, "", "important"),
        (AdmonitionKind.Warning, "", "warning attention"), (AdmonitionKind.Caution, "", "caution danger"),
        (AdmonitionKind.Note, "abstract", "abstract summary tldr"), (AdmonitionKind.Note, "todo", "todo"), (AdmonitionKind.Note, "example", "example"),
        (AdmonitionKind.Note, "question", "question help faq"), (AdmonitionKind.Note, "details", "details"), (AdmonitionKind.Note, "seealso", "seealso"),
        (AdmonitionKind.Tip, "success", "success check done"), (AdmonitionKind.Warning, "bug", "bug"),
        (AdmonitionKind.Caution, "failure", "failure fail missing"), (AdmonitionKind.Caution, "error", "error"),
    }.SelectMany(row => row.Words.Split(' '), (row, word) => KeyValuePair.Create(word, (row.Kind, row.Name))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool TryFind(string word, out AdmonitionKind kind, out string name)
    {
        var isKnown = Kinds.TryGetValue(word, out var found);
        (kind, name) = isKnown ? found : (AdmonitionKind.Note, "");
        return isKnown;
    }

    /// <summary>Obsidian's way to set a quotation apart.</summary>
    public static bool IsQuotation(string word) => word.ToLowerInvariant() is "quote" or "cite";
}
