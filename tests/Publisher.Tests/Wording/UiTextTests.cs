using Publisher.Model.Documents;
using Publisher.Model.Wording;

namespace Publisher.Tests.Wording;

public sealed class UiTextTests
{
    [Theory]
    [InlineData("en", "2023-10-26", "October 26, 2023")]
    [InlineData("en", "2023-10", "October 2023")]
    [InlineData("en", "2023", "2023")]
    [InlineData("zh-Hans", "2023-10-26", "2023年10月26日")]
    [InlineData("zh-Hant", "2023-01", "2023年1月")]
    [InlineData("ja", "2023-01-05", "2023年1月5日")]
    [InlineData("ko", "2023-01-05", "2023년 1월 5일")]
    [InlineData("en", "spring", "spring")]
    [InlineData("fr", "2023-10-26", "2023-10-26")]
    public void Dates_are_written_as_the_language_writes_them(string language, string date, string expected) =>
        Assert.Equal(expected, UiText.For(LanguageTag.Parse(language)).Date(date));
}
