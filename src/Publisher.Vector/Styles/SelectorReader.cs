using Publisher.Vector.Markup;

namespace Publisher.Vector.Styles;

/// <summary>Reads selectors (Selectors 4). One that we do not know matches nothing, with all that it is grouped with.</summary>
internal sealed class SelectorReader
{
    private readonly string _text;
    private int _at;

    private SelectorReader(string text) => _text = text;

    /// <summary>Null when it is not understood.</summary>
    public static Selector? Read(string text)
    {
        var reader = new SelectorReader(text.Trim());
        var compounds = new List<CompoundSelector>();
        for (var combinator = ' '; reader._at < reader._text.Length; combinator = reader.Combinator())
        {
            if (reader.Compound() is not { Count: > 0 } parts)
            {
                return null;
            }
            compounds.Add(new CompoundSelector(combinator, parts));
        }
        return compounds.Count > 0 && compounds.Count < 50 ? new Selector(compounds) : null;
    }

    private char Combinator()
    {
        var combinator = ' ';
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] is '>' or '+' or '~'))
        {
            combinator = char.IsWhiteSpace(_text[_at]) ? combinator : _text[_at];
            _at++;
        }
        return combinator;
    }

    private List<SimpleSelector>? Compound()
    {
        var parts = new List<SimpleSelector>();
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('>' or '+' or '~'))
        {
            if (Simple() is not { } part)
            {
                return null;
            }
            parts.Add(part);
        }
        return parts;
    }

    private SimpleSelector? Simple()
    {
        var mark = _text[_at];
        if (mark == '*')
        {
            _at++;
            return new SimpleSelector(default, _ => true);
        }
        if (mark is '#' or '.' or ':')
        {
            _at++;
        }
        if (mark == '[')
        {
            return Attribute();
        }
        var name = Name();
        return (mark, name) switch
        {
            (_, "") => null,
            ('#', _) => new(new(1, 0, 0), element => element.Id == name),
            ('.', _) => new(new(0, 1, 0), element => element.HasClass(name)),
            (':', _) => Pseudo(name),
            _ => new(new(0, 0, 1), element => element.Name == name),
        };
    }

    private string Name()
    {
        var name = new System.Text.StringBuilder();
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '_' or '\\' || _text[_at] > 127))
        {
            _at += _text[_at] == '\\' && _at + 1 < _text.Length ? 1 : 0;
            name.Append(_text[_at++]);
        }
        return name.ToString();
    }

    private SimpleSelector? Attribute()
    {
        var end = _text.IndexOf(']', _at);
        if (end < 0)
        {
            return null;
        }
        var inside = _text[(_at + 1)..end];
        _at = end + 1;
        var equals = inside.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            var plain = inside.Trim();
            return new SimpleSelector(new(0, 1, 0), element => element[plain] is not null);
        }
        var kind = equals > 0 && inside[equals - 1] is '~' or '|' or '^' or '$' or '*' ? inside[equals - 1] : '=';
        var name = inside[..(kind == '=' ? equals : equals - 1)].Trim();
        var value = inside[(equals + 1)..].Trim().Trim('"', '\'');
        return new SimpleSelector(new(0, 1, 0), element => element[name] is { } own && Fits(own, kind, value));
    }

    private static bool Fits(string own, char kind, string value) => kind switch
    {
        '~' => own.Split(' ').Contains(value, StringComparer.Ordinal),
        '|' => own == value || own.StartsWith(value + "-", StringComparison.Ordinal),
        '^' => value.Length > 0 && own.StartsWith(value, StringComparison.Ordinal),
        '$' => value.Length > 0 && own.EndsWith(value, StringComparison.Ordinal),
        '*' => value.Length > 0 && own.Contains(value, StringComparison.Ordinal),
        _ => own == value,
    };

    private SimpleSelector? Pseudo(string name)
    {
        var argument = _at < _text.Length && _text[_at] == '(' ? Argument() : "";
        var weight = new Specificity(0, 1, 0);
        switch (name)
        {
            case "root": return new(weight, element => element.Parent is null);
            case "link" or "any-link": return new(weight, element => element.Name == "a" && element["href"] is not null);
            case "first-child": return Nth("1", weight, fromEnd: false, ofType: false);
            case "last-child": return Nth("1", weight, fromEnd: true, ofType: false);
            case "first-of-type": return Nth("1", weight, fromEnd: false, ofType: true);
            case "last-of-type": return Nth("1", weight, fromEnd: true, ofType: true);
            case "only-child": return new(weight, element => element.Parent?.Elements.Count == 1);
            case "empty": return new(weight, element => element.Nodes.Count == 0);
            case "nth-child": return Nth(argument, weight, fromEnd: false, ofType: false);
            case "nth-last-child": return Nth(argument, weight, fromEnd: true, ofType: false);
            case "nth-of-type": return Nth(argument, weight, fromEnd: false, ofType: true);
            case "nth-last-of-type": return Nth(argument, weight, fromEnd: true, ofType: true);
            case "not" when Read(argument) is { } inner: return new(inner.Specificity, element => !inner.Matches(element, new MatchBudget { Left = 1000 }));
            case "is" when Read(argument) is { } inner: return new(inner.Specificity, element => inner.Matches(element, new MatchBudget { Left = 1000 }));
            default: return null;
        }
    }

    private string Argument()
    {
        var end = _text.IndexOf(')', _at);
        end = end < 0 ? _text.Length - 1 : end;
        var argument = _text[(_at + 1)..Math.Max(_at + 1, end)];
        _at = end + 1;
        return argument.Trim();
    }

    /// <summary>a n + b (CSS Syntax 3, 6): places b, a + b, 2 a + b...</summary>
    private static SimpleSelector? Nth(string formula, Specificity weight, bool fromEnd, bool ofType)
    {
        var text = formula.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        text = text switch { "odd" => "2n+1", "even" => "2n", _ => text };
        var n = text.IndexOf('n', StringComparison.Ordinal);
        var stepText = n < 0 ? "0" : text[..n] switch { "" or "+" => "1", "-" => "-1", var other => other };
        var startText = n < 0 ? text : text[(n + 1)..] is { Length: > 0 } tail ? tail : "0";
        if (!int.TryParse(stepText, System.Globalization.CultureInfo.InvariantCulture, out var step)
            || !int.TryParse(startText, System.Globalization.CultureInfo.InvariantCulture, out var start))
        {
            return null;
        }
        return new SimpleSelector(weight, element =>
        {
            var distance = Siblings.Place(element, fromEnd, ofType) - start;
            return step == 0 ? distance == 0 : distance % step == 0 && distance / step >= 0;
        });
    }
}
