using System.Globalization;
using System.Text.Json;
using Publisher.Composition;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Parsing;

namespace Publisher.Cli.Lines;

/// <summary>
/// One question of <c>publisher lines</c>: a paragraph and the options it is composed with. Every option of a profile may be
/// named beside the keys below; hyphenation is off unless asked for, so that the rules' own examples read as they stand.
/// </summary>
internal sealed record LineQuery(LineRequest Request, string Font)
{
    /// <summary>The name of the typography rules' own font, and the default.</summary>
    public const string BoxFont = "box";

    private const double MostEms = 10_000;

    /// <exception cref="FormatException">The message says what is wrong.</exception>
    public static LineQuery Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement)
                : throw new FormatException("a JSON object is expected");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) // the latter: half a surrogate pair
        {
            throw new FormatException("no JSON: " + fault.Message, fault);
        }
    }

    /// <summary>Plain text with options as <c>name=value</c>.</summary>
    /// <exception cref="FormatException">The message says what is wrong.</exception>
    public static LineQuery Of(string text, string language, IEnumerable<string> options)
    {
        var settings = new Draft(TagOf(language));
        foreach (var option in options)
        {
            var equals = option.IndexOf('=', StringComparison.Ordinal);
            settings = settings.With(equals < 0 ? option : option[..equals], equals < 0 ? "on" : option[(equals + 1)..]);
        }
        return settings.ToQuery(text);
    }

    private static LineQuery Read(JsonElement root)
    {
        var text = root.TryGetProperty("text", out var given) && given.ValueKind == JsonValueKind.String
            ? given.GetString()! : throw new FormatException("\"text\" is missing");
        var language = root.TryGetProperty("lang", out var lang) ? Word(lang) : LanguageTag.ChineseSimplified.Value;
        var draft = new Draft(TagOf(language));
        foreach (var property in root.EnumerateObject())
        {
            draft = property.Name is "text" or "lang" ? draft : draft.With(property.Name, Word(property.Value));
        }
        return draft.ToQuery(text);
    }

    private static LanguageTag TagOf(string language) => LanguageTag.TryParse(language, out var tag)
        ? tag : throw new FormatException($"\"lang\": '{language}' is no BCP 47 tag");

    private static string Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new FormatException($"{value.GetRawText()} is no text, number or switch"),
    };

    /// <summary>What the keys read so far ask for.</summary>
    private sealed record Draft(LanguageProfile Profile, double Measure = 28, double Indent = 0, bool Markdown = false, bool Heading = false, string Font = BoxFont)
    {
        public Draft(LanguageTag language) : this(LanguageProfile.For(language) with { Hyphenate = false })
        {
        }

        public Draft With(string name, string value) => name switch
        {
            "measure" => this with { Measure = Ems(name, value, 0.5) },
            "indent" => this with { Indent = Ems(name, value, 0) },
            "markdown" => this with { Markdown = Switch(name, value) },
            "heading" => this with { Heading = Switch(name, value) },
            "font" => this with { Font = value },
            _ => this with { Profile = Set(name, value) },
        };

        public LineQuery ToQuery(string text) => new(
            new LineRequest(Markdown ? ParagraphReader.ReadMarkdown(text, Profile.Language) : ParagraphReader.ReadText(text), Profile)
            {
                Measure = Measure, Indent = Indent, Heading = Heading,
            }, Font);

        private LanguageProfile Set(string name, string value) => !ProfileOptions.TryFind(name, out var option)
            ? throw new FormatException($"\"{name}\" is no option; there are text, lang, measure, indent, markdown, heading, font, "
                + string.Join(", ", ProfileOptions.All.Select(one => one.Name)))
            : option.With(Profile, value) ?? throw Wrong(name, value, option.Values);

        private static double Ems(string name, string value, double least) =>
            double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var ems) && ems >= least && ems <= MostEms
                ? ems : throw Wrong(name, value, string.Create(CultureInfo.InvariantCulture, $"{least} to {MostEms} em"));

        private static bool Switch(string name, string value) => value switch
        {
            "true" or "on" => true,
            "false" or "off" => false,
            _ => throw Wrong(name, value, "true or false"),
        };

        private static FormatException Wrong(string name, string value, string wanted) =>
            new($"\"{name}\" cannot be '{value}': {wanted}");
    }
}
