using System.Text.Json;

namespace Publisher.Highlighting.Grammars.Rules;

/// <summary>The rules that another one lists, which are found when they are first needed, each once.</summary>
internal sealed class RuleList(Lazy<JsonElement> patterns, Repository repository)
{
    private readonly List<Rule?> _found = [];
    private JsonElement[]? _items;
    private Rule[]? _rules;
    private bool? _isHollow;

    /// <summary>Rules that include nothing but what is missing are left out.</summary>
    public Rule[] Rules => _rules ??= [.. All().OfType<Rule>().Where(rule => !rule.IsHollow)];

    /// <summary>Files are there: they are not read to see whether they hold something.</summary>
    public bool IsWholeFile { get; init; }

    /// <summary>Whether there are rules in it and none of them is to be found.</summary>
    public bool IsHollow => !IsWholeFile && (_isHollow ??= FindHollow());

    private JsonElement[] Items => _items ??= patterns.Value.ValueKind != JsonValueKind.Array ? []
        : [.. patterns.Value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)];

    private bool FindHollow()
    {
        // A list that holds itself is not hollow for that.
        _isHollow = false;
        return Items.Length > 0 && All().All(rule => rule is null or { IsHollow: true });
    }

    private IEnumerable<Rule?> All()
    {
        for (var i = 0; i < Items.Length; i++)
        {
            if (i == _found.Count)
            {
                _found.Add(repository.ReadItem(Items[i]));
            }
            yield return _found[i];
        }
    }
}
