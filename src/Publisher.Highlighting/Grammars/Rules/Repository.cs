using System.Globalization;
using System.Text.Json;

namespace Publisher.Highlighting.Grammars.Rules;

/// <summary>Reads the rules of one grammar file and finds those that have names.</summary>
internal sealed class Repository
{
    /// <summary>Groups of expressions are not more (ONIG_MAX_CAPTURE_GROUP_NUM).</summary>
    private const int MostGroups = 32767;

    private readonly Dictionary<string, Rule?> _named = new(StringComparer.Ordinal);
    private readonly Grammar _grammar;
    private readonly Lazy<GrammarFile> _file;
    private readonly Lazy<JsonElement> _own;
    private readonly Repository? _outer;

    /// <param name="file">Read when the first rule of it is needed.</param>
    public Repository(Grammar grammar, string scope, Lazy<GrammarFile> file)
    {
        (_grammar, _file) = (grammar, file);
        _own = new Lazy<JsonElement>(() => Get(file.Value.Root, "repository"), LazyThreadSafetyMode.None);
        var patterns = new Lazy<JsonElement>(() => Get(file.Value.Root, "patterns"), LazyThreadSafetyMode.None);
        Self = new ListRule(ScopeName.Of(scope), null, new RuleList(patterns, this) { IsWholeFile = true });
    }

    private Repository(Repository outer, JsonElement own)
    {
        (_grammar, _file) = (outer._grammar, outer._file);
        (_outer, Self) = _file.Value.SeesOuterRules ? (outer, outer.Self) : (null, null);
        _own = new Lazy<JsonElement>(own);
    }

    /// <summary>All of the file; null where it is not seen.</summary>
    public Rule? Self { get; }

    /// <summary>The rule of a name here or in the repositories around; null for none.</summary>
    public Rule? Find(string name)
    {
        if (!_named.TryGetValue(name, out var rule))
        {
            // A name that leads back to itself is that of nothing.
            _named[name] = null;
            _named[name] = rule = Get(_own.Value, name) is { ValueKind: JsonValueKind.Object } found
                ? _file.Value.NamesMayInclude ? ReadItem(found) : Read(found)
                : _outer?.Find(name);
        }
        return rule;
    }

    /// <summary>A rule in a list: one that stands there, or one that is only named.</summary>
    public Rule? ReadItem(JsonElement item) => TextOf(item, "include") is { Length: > 0 } include ? Include(include) : Read(item);

    private Rule? Include(string include)
    {
        switch (include)
        {
            case "$self":
                return Self;
            case "$base":
                return Self is null ? null : _grammar.Root;
            case ['#', ..]:
                return Find(include[1..]);
        }
        var hash = include.IndexOf('#', StringComparison.Ordinal);
        var scope = hash < 0 ? include : include[..hash];
        return hash < 0 ? _grammar.Include(scope)?.Self : _grammar.Include(scope)?.Find(include[(hash + 1)..]);
    }

    public Rule Read(JsonElement rule)
    {
        var name = ScopeName.Of(TextOf(rule, "name"));
        if (TextOf(rule, "match") is { } match)
        {
            return new MatchRule(name, match, Captures(rule, "captures", "captures"));
        }
        var contentName = ScopeName.Of(TextOf(rule, "contentName"));
        if (TextOf(rule, "begin") is not { } begin)
        {
            var own = Get(rule, "repository");
            return new ListRule(name, contentName, Patterns(rule, own.ValueKind == JsonValueKind.Object ? new Repository(this, own) : this));
        }
        var further = TextOf(rule, "while");
        var form = new BlockForm(begin, Captures(rule, "beginCaptures", "captures"), further ?? TextOf(rule, "end") ?? "\uFFFF",
            Captures(rule, further is null ? "endCaptures" : "whileCaptures", "captures"), further is not null, _file.Value.EndsLast(rule));
        return new BlockRule(name, contentName, form, Patterns(rule, this));
    }

    private static RuleList Patterns(JsonElement rule, Repository repository) => new(new Lazy<JsonElement>(Get(rule, "patterns")), repository);

    private Lazy<Capture?[]> Captures(JsonElement rule, string name, string other)
    {
        var captures = Get(rule, name) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } own ? own : Get(rule, other);
        return new Lazy<Capture?[]>(() => ReadCaptures(captures), LazyThreadSafetyMode.None);
    }

    private Capture?[] ReadCaptures(JsonElement captures)
    {
        var found = new SortedDictionary<int, Capture>();
        // In a list the first is group 1.
        var listed = captures.ValueKind != JsonValueKind.Array ? [] : captures.EnumerateArray().Select((capture, i) => (Group: i + 1, capture));
        var named = captures.ValueKind != JsonValueKind.Object ? [] : captures.EnumerateObject()
            .Select(capture => (Group: int.TryParse(capture.Name, NumberStyles.Integer, CultureInfo.InvariantCulture, out var group) ? group : 0, capture.Value));
        foreach (var (group, capture) in listed.Concat(named))
        {
            if (group is >= 0 and <= MostGroups && capture.ValueKind == JsonValueKind.Object)
            {
                found[group] = new Capture(ScopeName.Of(TextOf(capture, "name")), ScopeName.Of(TextOf(capture, "contentName")),
                    Get(capture, "patterns").ValueKind == JsonValueKind.Array ? Read(capture) : null);
            }
        }
        return found.Count == 0 ? [] : [.. Enumerable.Range(0, found.Keys.Last() + 1).Select(group => found.GetValueOrDefault(group))];
    }

    public static JsonElement Get(JsonElement rule, string name) => rule.ValueKind == JsonValueKind.Object && rule.TryGetProperty(name, out var found) ? found : default;

    public static string? TextOf(JsonElement rule, string name) => Get(rule, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
