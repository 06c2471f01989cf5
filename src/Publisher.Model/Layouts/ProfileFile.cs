using System.Collections.Concurrent;
using Publisher.Model.Documents;

namespace Publisher.Model.Layouts;

/// <summary>
/// Reads the profile files that are part of this library: <c>name: value</c> in lines, with comments after <c>#</c>. Each lists
/// every option, so that a language's whole typography is read in one place (T85).
/// </summary>
internal static class ProfileFile
{
    /// <summary>Of languages that have no file of their own: European typography without hyphenation patterns.</summary>
    private const string Fallback = "und";

    // Read once, on first use; what the files say never changes.
    private static readonly ConcurrentDictionary<string, LanguageProfile> Read = new(StringComparer.Ordinal);

    public static LanguageProfile For(LanguageTag language) => Read.GetOrAdd(NameFor(language), ReadFile);

    private static string NameFor(LanguageTag language) => language switch
    {
        { IsTraditionalChinese: true } => "zh-Hant",
        { IsChinese: true } => "zh-Hans",
        { Primary: "ja" or "ko" or "en" } => language.Primary,
        _ => Fallback,
    };

    private static LanguageProfile ReadFile(string name)
    {
        using var stream = typeof(ProfileFile).Assembly.GetManifestResourceStream($"{name}.yaml")
            ?? throw new InvalidOperationException($"the profile {name} is not part of the library");
        using var reader = new StreamReader(stream);
        var profile = new LanguageProfile { Language = LanguageTag.Parse(name) };
        while (reader.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var text = (comment < 0 ? line : line[..comment]).AsSpan().Trim();
            if (text.Length > 0)
            {
                profile = Set(profile, name, text);
            }
        }
        return profile;
    }

    private static LanguageProfile Set(LanguageProfile profile, string file, ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && ProfileOptions.TryFind(line[..colon].ToString(), out var option)
            && option.With(profile, line[(colon + 1)..].ToString()) is { } changed
            ? changed
            : throw new InvalidOperationException($"the profile {file} has a wrong line: {line}");
    }
}
