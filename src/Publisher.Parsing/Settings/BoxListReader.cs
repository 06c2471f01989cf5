using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Parsing.Settings;

/// <summary>Reads the rules that make titled boxes: <c>boxes: [{ match: '^实验 \d+', kind: heading, style: tint }]</c>.</summary>
internal sealed class BoxListReader(YamlFields fields, LocalizedTextReader texts)
{
    private static readonly WordTable<BoxSubject> Subjects = new()
    {
        ["heading"] = BoxSubject.Heading, ["quote"] = BoxSubject.Quote, ["paragraph"] = BoxSubject.Paragraph,
    };

    private static readonly WordTable<BoxStyle> Styles = new()
    {
        ["box"] = BoxStyle.Frame, ["bar"] = BoxStyle.Bar, ["tint"] = BoxStyle.Tint,
    };

    public ImmutableArray<BoxRule> Read() =>
    [
        .. fields.Items("boxes").Select(item => YamlFields.Open(item, "boxes", BookKeys.Box, fields.Bag))
            .OfType<YamlFields>().Select(Read).OfType<BoxRule>(),
    ];

    private BoxRule? Read(YamlFields rule)
    {
        var name = rule.Text("class") ?? "";
        if (rule.Find("match") is null && name.Length == 0)
        {
            fields.Bag.Add(DiagnosticCatalog.MissingKey.Create(rule.Span, "match", "'^实验 \\d+-\\d+'"));
            return null;
        }
        var pattern = ReadPattern(rule);
        return pattern is null && name.Length == 0 ? null : new BoxRule
        {
            Subject = rule.Choice("kind", Subjects) ?? BoxSubject.Heading,
            Pattern = pattern,
            Class = name,
            Title = texts.Read(rule, "title"),
            Style = rule.Choice("style", Styles) ?? BoxStyle.Frame,
            RepeatsTitle = rule.Boolean("repeat-title", false),
            IsListed = rule.Boolean("contents", true),
            Span = rule.Span,
        };
    }

    /// <summary>Null when there is none, or a faulty one, which is reported.</summary>
    private Regex? ReadPattern(YamlFields rule)
    {
        if (rule.Text("match") is not { Length: > 0 } text)
        {
            return null;
        }
        try
        {
            // Time in proportion to the text, whatever the pattern: a book may come from anywhere.
            return new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (RegexParseException fault)
        {
            Report(rule, text, new Phrase($"it is not understood from its character {fault.Offset} on", $"从第 {fault.Offset} 个字符起无法理解"));
        }
        catch (NotSupportedException)
        {
            Report(rule, text, new Phrase("it looks around or back, or is too large", "它使用了环视或反向引用，或者过于庞大"));
        }
        return null;
    }

    private void Report(YamlFields rule, string text, Phrase what) =>
        fields.Bag.Add(DiagnosticCatalog.BadBoxPattern.Create(rule.Find("match")!.Span, text, what));
}
