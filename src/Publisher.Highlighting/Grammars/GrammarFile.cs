using System.Text.Json;
using Publisher.Highlighting.Authors;
using Publisher.Highlighting.Grammars.Rules;

namespace Publisher.Highlighting.Grammars;

/// <summary>One grammar as it was read: TextMate's format in JSON.</summary>
internal sealed class GrammarFile
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = GrammarLimits.Depth };

    private readonly bool _isOfPackage;

    /// <param name="isOfPackage">
    /// Read as TextMateSharp reads its own files: marks that are no texts are passed over, among them <c>applyEndPatternLast</c>,
    /// and named rules are no includes. Its grammars have been seen so and are kept so.
    /// </param>
    /// <param name="hidesOuterRules">
    /// A repository within a rule hides all others, as TextMateSharp has it against the format: it finds no comments, strings and numbers in
    /// Swift. For comparison.
    /// </param>
    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    public GrammarFile(ReadOnlyMemory<byte> json, bool isOfPackage = false, bool hidesOuterRules = false)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        Root = JsonDocument.Parse(json.Span.StartsWith(mark) ? json[mark.Length..] : json, Options).RootElement;
        _isOfPackage = isOfPackage;
        SeesOuterRules = !hidesOuterRules;
    }

    public JsonElement Root { get; }

    public string? Scope => Repository.TextOf(Root, "scopeName");

    /// <summary>Whether a named rule may be the include of another.</summary>
    public bool NamesMayInclude => !_isOfPackage;

    /// <summary>Whether rules around are seen from a repository within one of them.</summary>
    public bool SeesOuterRules { get; }

    /// <summary>Whether what ends a block is tried after its patterns.</summary>
    public bool EndsLast(JsonElement rule) => !_isOfPackage && Repository.Get(rule, "applyEndPatternLast") is var mark
        && (mark.ValueKind == JsonValueKind.True || (mark.ValueKind == JsonValueKind.Number && mark.TryGetInt32(out var number) && number == 1));
}
