using System.Collections.Immutable;
using System.Text.Json;
using Publisher.Highlighting.Expressions;
using Publisher.Highlighting.Grammars;
using Publisher.Highlighting.Grammars.Rules;
using Publisher.Model.Diagnostics;

namespace Publisher.Highlighting.Authors;

/// <summary>A grammar of a book's own.</summary>
/// <param name="Names">What its language is called behind fences.</param>
internal sealed record AuthorGrammar(string Scope, ImmutableArray<string> Names, GrammarFile File, GrammarText Text)
{
    /// <summary>Keys whose texts are expressions.</summary>
    private static readonly ImmutableArray<string> Expressions = ["match", "begin", "end", "while"];

    /// <exception cref="GrammarFault">It is no grammar.</exception>
    public static AuthorGrammar Read(string path, ReadOnlyMemory<byte> bytes)
    {
        var text = GrammarText.Read(path, bytes);
        var file = new GrammarFile(text.Json);
        if (file.Root.ValueKind != JsonValueKind.Object || string.IsNullOrWhiteSpace(file.Scope))
        {
            throw new GrammarFault(text.File.Span(0, 0), "scopeName is missing");
        }
        if (Repository.Get(file.Root, "patterns").ValueKind != JsonValueKind.Array)
        {
            throw new GrammarFault(text.File.Span(0, 0), "patterns are missing");
        }
        return new AuthorGrammar(file.Scope, [.. NamesOf(file, file.Scope).Distinct(StringComparer.OrdinalIgnoreCase)], file, text);
    }

    /// <summary>Tells of expressions and includes that come to nothing.</summary>
    public void Check(GrammarShelf shelf, DiagnosticBag bag)
    {
        var rules = new HashSet<string>(StringComparer.Ordinal);
        AddRules(File.Root, rules);
        foreach (var part in Text.Parts)
        {
            var span = Text.File.Span(part.Offset, part.Offset + 1);
            if (Expressions.Contains(part.Key) && !IsSound(part.Value))
            {
                bag.Add(DiagnosticCatalog.GrammarExpressionFaulty.Create(span, part.Key, part.Value));
            }
            else if (part.Key == "include" && !Leads(part.Value, rules, shelf))
            {
                bag.Add(DiagnosticCatalog.GrammarIncludeMissing.Create(span, part.Value));
            }
        }
    }

    /// <summary>“My Lang”, “my-lang”, “source.mylang”, “mylang” and the endings of files.</summary>
    private static IEnumerable<string> NamesOf(GrammarFile file, string scope)
    {
        var name = Repository.TextOf(file.Root, "name");
        var endings = Repository.Get(file.Root, "fileTypes") is { ValueKind: JsonValueKind.Array } types
            ? types.EnumerateArray().Where(type => type.ValueKind == JsonValueKind.String).Select(type => type.GetString()!.TrimStart('.')) : [];
        return new[] { name, name?.Replace(' ', '-'), scope, scope[(scope.LastIndexOf('.') + 1)..] }.Concat(endings)
            .OfType<string>().Where(each => each.Length > 0);
    }

    private static bool IsSound(string expression)
    {
        var pattern = new Pattern(expression);
        return Expression.IsSound(pattern.Text(pattern.HasReferences ? pattern.Resolve("", []) : null, atStart: true, atAnchor: true));
    }

    private static bool Leads(string include, HashSet<string> rules, GrammarShelf shelf) => include switch
    {
        "$self" or "$base" => true,
        ['#', ..] => rules.Contains(include[1..]),
        _ => shelf.File(include.Split('#')[0]) is not null,
    };

    private static void AddRules(JsonElement element, HashSet<string> rules)
    {
        foreach (var inner in element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : default)
        {
            AddRules(inner, rules);
        }
        foreach (var property in element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : default)
        {
            if (property is { Name: "repository", Value.ValueKind: JsonValueKind.Object })
            {
                rules.UnionWith(property.Value.EnumerateObject().Select(rule => rule.Name));
            }
            AddRules(property.Value, rules);
        }
    }
}
