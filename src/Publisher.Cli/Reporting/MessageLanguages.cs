using System.CommandLine;
using Publisher.Cli.Commands;

namespace Publisher.Cli.Reporting;

internal enum MessageLanguage { English, Chinese }

/// <summary>The language of messages: <c>--lang</c>, else the locale of the environment (POSIX order), else English.</summary>
internal static class MessageLanguages
{
    public static MessageLanguage Choose(ParseResult parsed, Surroundings surroundings)
    {
        var chosen = parsed.Errors.Count > 0 ? null : parsed.GetValue<string?>(CommandOptions.LanguageName);
        return FromLocale(chosen ?? Locale(surroundings));
    }

    private static string? Locale(Surroundings surroundings) =>
        new[] { "LC_ALL", "LC_MESSAGES", "LANG" }
            .Select(surroundings.Variable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static MessageLanguage FromLocale(string? locale) =>
        locale is not null && locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            ? MessageLanguage.Chinese
            : MessageLanguage.English;
}
