using System.Text.RegularExpressions;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Tests.Architecture;

namespace Publisher.Tests.Layouts;

/// <summary>Profiles: one file for each language holds every option (T85).</summary>
public sealed class ProfileFileTests
{
    public static TheoryData<string> Files => [.. Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "src", "Publisher.Model", "Layouts", "Profiles"))
        .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void T85_Each_file_lists_every_option_in_order(string language)
    {
        var path = Path.Combine(Repository.Root, "src", "Publisher.Model", "Layouts", "Profiles", language + ".yaml");
        var lines = File.ReadLines(path).Select(line => Regex.Match(line, "^([a-z-]+): *([^# ]+)")).Where(match => match.Success).ToList();
        var profile = LanguageProfile.For(LanguageTag.Parse(language));

        Assert.Equal(ProfileOptions.All.Select(option => option.Name), lines.Select(line => line.Groups[1].Value));
        Assert.Equal(lines.Select(line => line.Groups[2].Value), ProfileOptions.All.Select(option => option.Show(profile)));
    }

    [Theory]
    [InlineData("zh", "zh-Hans")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("ja-JP", "ja")]
    [InlineData("fr", "und")]
    public void T86_A_tag_finds_its_file(string tag, string file) => Assert.Equal(
        LanguageProfile.For(LanguageTag.Parse(file)) with { Language = LanguageTag.Parse(tag) }, LanguageProfile.For(LanguageTag.Parse(tag)));

    [Fact]
    public void T85_A_change_touches_its_option_in_its_language_only()
    {
        Assert.True(ProfileOptions.TryFind("punct", out var punctuation));
        var typography = new Typography([new ProfileChange(LanguageTag.ChineseSimplified, punctuation, "kaiming")]);
        var plain = LanguageProfile.For(LanguageTag.ChineseSimplified);

        Assert.Equal(plain with { Punctuation = PunctuationScheme.Kaiming }, typography.For(LanguageTag.ChineseSimplified));
        Assert.Equal(LanguageProfile.For(LanguageTag.ChineseTraditional), typography.For(LanguageTag.ChineseTraditional));
    }

    [Fact]
    public void T85_The_more_exact_change_wins_in_any_order()
    {
        Assert.True(ProfileOptions.TryFind("indent", out var indent));
        var typography = new Typography([
            new(LanguageTag.ChineseSimplified, indent, "1"), new(null, indent, "4"), new(LanguageTag.Parse("zh"), indent, "3")]);

        Assert.Equal(1, typography.For(LanguageTag.ChineseSimplified).FirstLineIndent);
        Assert.Equal(3, typography.For(LanguageTag.ChineseTraditional).FirstLineIndent);
        Assert.Equal(4, typography.For(LanguageTag.English).FirstLineIndent);
    }
}
