using Publisher.Vector.Markup;

namespace Publisher.Vector.Styles;

/// <summary>A declaration of CSS.</summary>
internal readonly record struct Declaration(string Property, string Value, bool IsImportant);

/// <summary>The rules of all style elements of a file (CSS Syntax 3), lightest first.</summary>
internal sealed class StyleSheet
{
    /// <summary>Rules beyond this are not read: every element is held against every rule.</summary>
    private const int MostRules = 5_000;

    private readonly record struct Rule(Selector Selector, IReadOnlyList<Declaration> Declarations);

    private readonly List<Rule> _rules = [];
    private readonly MatchBudget _budget = new();

    public static StyleSheet Of(SvgFile file)
    {
        var sheet = new StyleSheet();
        foreach (var style in file.StyleSheets.Where(one => one["type"] is null or "" or "text/css"))
        {
            sheet.Read(WithoutComments(style.TextContent), 0);
        }
        var ordered = sheet._rules.OrderBy(rule => rule.Selector.Specificity).ToList(); // stable: later rules win
        sheet._rules.Clear();
        sheet._rules.AddRange(ordered);
        return sheet;
    }

    /// <summary>Presentation attributes, rules by weight, the style attribute; what is important goes last (CSS Cascade 4, 6).</summary>
    public Dictionary<string, string> Cascade(SvgElement element)
    {
        if (element.Declarations is { } known)
        {
            return known;
        }
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var important = new List<Declaration>();
        foreach (var (name, value) in element.Attributes)
        {
            if (PropertyNames.IsPresentation(name))
            {
                values[name] = value;
            }
        }
        foreach (var rule in _rules)
        {
            if (rule.Selector.Matches(element, _budget))
            {
                Add(rule.Declarations, values, important);
            }
        }
        Add(element["style"] is { } style ? ReadDeclarations(WithoutComments(style)) : [], values, important);
        foreach (var declaration in important)
        {
            values[declaration.Property] = declaration.Value;
        }
        return element.Declarations = values;
    }

    private static void Add(IReadOnlyList<Declaration> declarations, Dictionary<string, string> values, List<Declaration> important)
    {
        foreach (var declaration in declarations)
        {
            values[declaration.Property] = declaration.Value;
            if (declaration.IsImportant)
            {
                important.Add(declaration);
            }
        }
    }

    private static string WithoutComments(string text)
    {
        if (!text.Contains("/*", StringComparison.Ordinal))
        {
            return text;
        }
        var output = new System.Text.StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.IndexOf("/*") is var start and >= 0)
        {
            output.Append(rest[..start]);
            var end = rest[(start + 2)..].IndexOf("*/");
            rest = end < 0 ? default : rest[(start + 2 + end + 2)..];
        }
        return output.Append(rest).ToString();
    }

    private void Read(string text, int depth)
    {
        var at = 0;
        while (at < text.Length && _rules.Count < MostRules)
        {
            var open = text.IndexOf('{', at);
            var semicolon = text.IndexOf(';', at);
            if (semicolon >= 0 && (open < 0 || semicolon < open))
            {
                at = semicolon + 1; // @import, @charset, @namespace
                continue;
            }
            if (open < 0)
            {
                return;
            }
            var close = MatchingBrace(text, open);
            ReadRule(text[at..open].Trim(), text[(open + 1)..close], depth);
            at = close + 1;
        }
    }

    private void ReadRule(string head, string body, int depth)
    {
        if (head.StartsWith('@'))
        {
            // Paper is light and is no screen that could be asked for more.
            var isMeant = head.StartsWith("@media", StringComparison.Ordinal) && !head.Contains('(', StringComparison.Ordinal)
                && (head.Contains("print", StringComparison.Ordinal) || head.Contains("all", StringComparison.Ordinal));
            if (isMeant && depth < 4)
            {
                Read(body, depth + 1);
            }
            return;
        }
        var declarations = ReadDeclarations(body);
        foreach (var selector in head.Split(','))
        {
            if (SelectorReader.Read(selector) is { } read)
            {
                _rules.Add(new Rule(read, declarations));
            }
        }
    }

    private static int MatchingBrace(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }
        return text.Length;
    }

    private static List<Declaration> ReadDeclarations(string body)
    {
        var declarations = new List<Declaration>();
        foreach (var part in SplitOutside(body))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                continue;
            }
            var (name, value) = (part[..colon].Trim(), part[(colon + 1)..].Trim());
            var mark = value.LastIndexOf('!');
            var isImportant = mark >= 0 && value[(mark + 1)..].Trim().Equals("important", StringComparison.OrdinalIgnoreCase);
            declarations.Add(new Declaration(name.StartsWith("--", StringComparison.Ordinal) ? name : name.ToLowerInvariant(),
                isImportant ? value[..mark].Trim() : value, isImportant));
        }
        return declarations;
    }

    /// <summary>At semicolons that are in no brackets: data addresses have some.</summary>
    private static IEnumerable<string> SplitOutside(string text)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (text[at] == ';' && depth <= 0)
            {
                yield return text[start..at];
                start = at + 1;
            }
        }
        yield return text[start..];
    }
}
