using System.Collections.Immutable;
using System.Globalization;

namespace Publisher.Model.Layouts;

/// <summary>
/// One named option of a <see cref="LanguageProfile"/> (T85): the profile files and <c>book.yaml</c> set it by
/// <see cref="Name"/>, editors complete it, and <see cref="Values"/> tells authors what it may be.
/// </summary>
public sealed class ProfileOption
{
    private readonly Func<LanguageProfile, string, LanguageProfile?> _with;
    private readonly Func<LanguageProfile, string> _show;

    private ProfileOption(string name, string values, Func<LanguageProfile, string, LanguageProfile?> with, Func<LanguageProfile, string> show)
    {
        Name = name;
        Values = values;
        _with = with;
        _show = show;
    }

    public string Name { get; }

    /// <summary>What the option may be, in words: <c>none, end</c> or <c>0 to 0.5</c>.</summary>
    public string Values { get; }

    /// <summary>The words that the option may be; empty for numbers.</summary>
    public ImmutableArray<string> Words { get; private init; } = [];

    /// <summary>The profile with the option set; null when the option cannot be that.</summary>
    public LanguageProfile? With(LanguageProfile profile, string value) => _with(profile, value.Trim());

    /// <summary>The option as it is written in files.</summary>
    public string Show(LanguageProfile profile) => _show(profile);

    internal static ProfileOption Number(string name, double least, double most,
        Func<LanguageProfile, double> get, Func<LanguageProfile, double, LanguageProfile> set) => new(
        name,
        string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"),
        (profile, text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most ? set(profile, value) : null,
        profile => get(profile).ToString(CultureInfo.InvariantCulture));

    internal static ProfileOption Count(string name, int least, int most,
        Func<LanguageProfile, int> get, Func<LanguageProfile, int, LanguageProfile> set) =>
        Number(name, least, most, profile => get(profile), (profile, value) => set(profile, (int)value));

    internal static ProfileOption Switch(string name,
        Func<LanguageProfile, bool> get, Func<LanguageProfile, bool, LanguageProfile> set) =>
        Choice(name, [("on", true), ("off", false)], get, set);

    /// <summary>One of several words; a second word for the same value is understood too and never shown.</summary>
    internal static ProfileOption Choice<T>(string name, ImmutableArray<(string Word, T Value)> choices,
        Func<LanguageProfile, T> get, Func<LanguageProfile, T, LanguageProfile> set) where T : struct
    {
        // Loops, not queries: those would be compiled for each type at every start.
        var words = new string[choices.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = choices[i].Word;
        }
        return new ProfileOption(name, string.Join(", ", words),
            (profile, text) => Array.IndexOf(words, Spoken(text)) is >= 0 and var i ? set(profile, choices[i].Value) : null,
            profile => words[IndexOf(choices, get(profile))])
        { Words = [.. words] };
    }

    private static int IndexOf<T>(ImmutableArray<(string Word, T Value)> choices, T value) where T : struct
    {
        var i = 0;
        while (!EqualityComparer<T>.Default.Equals(choices[i].Value, value))
        {
            i++;
        }
        return i;
    }

    /// <summary>The same option with a word for something that it may be besides.</summary>
    internal ProfileOption Or(string word, Func<LanguageProfile, LanguageProfile> set) => new(
        Name, $"{word}, {Values}", (profile, text) => Spoken(text) == word ? set(profile) : _with(profile, text), _show)
    { Words = [word, .. Words] };

    /// <summary>YAML's own words for a switch.</summary>
    private static string Spoken(string text) => text switch
    {
        "true" or "yes" => "on",
        "false" or "no" => "off",
        _ => text,
    };
}
