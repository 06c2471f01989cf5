using Publisher.Highlighting.Expressions;

namespace Publisher.Tests.Highlighting;

/// <summary>What can begin a match: too much is slow, too little would lose tokens.</summary>
public sealed class FirstCharactersTests
{
    [Theory]
    [InlineData("abc", "a")]
    [InlineData("a|b|cd", "abc")]
    [InlineData("(?:x|y)z", "xy")]
    [InlineData("a?b", "ab")]
    [InlineData("a*b+c", "ab")]
    [InlineData("a{0,2}b", "ab")]
    [InlineData("a{,2}b", "ab")]
    [InlineData("a{2}?b", "ab")]
    [InlineData("a{2,3}b", "a")]
    [InlineData("{x", "{")]
    [InlineData(@"\bif\b", "i")]
    [InlineData(@"(?<=\s)if", "i")]
    [InlineData("(?!a)(?=[bc])", "bc")]
    [InlineData("(?=b?)c", "c")]
    [InlineData("[a-c]", "abc")]
    [InlineData("[abc&&[^b]]", "ac")]
    [InlineData(@"[\]\-x]", "]-x")]
    [InlineData("[+-]", "+-")]
    [InlineData(@"\(", "(")]
    [InlineData(@"\x{41}", "A")]
    [InlineData(@"[\x{41}-\x{43}]", "ABC")]
    [InlineData(@"\h", "0123456789abcdefABCDEF")]
    [InlineData("(?x) # comment\n  a  b", "a")]
    [InlineData("(?x: a) b", "a")]
    [InlineData("(?<name>a)|(?'other'b)", "ab")]
    [InlineData("(?>a)", "a")]
    [InlineData("(?#a)b", "b")]
    [InlineData("^$|x", null)]
    [InlineData("", null)]
    [InlineData("a*", null)]
    [InlineData("(?=a?)", null)]
    [InlineData(".", null)]
    [InlineData(@"\1a", null)]
    [InlineData(@"\g<x>", null)]
    [InlineData(@"\p{Lu}", null)]
    [InlineData("(?~a)", null)]
    [InlineData("(a", null)]
    [InlineData("a)", null)]
    [InlineData("[]a]", null)]
    [InlineData("[[:punct:]]", null)]
    public void They_are_read_off_the_expression(string expression, string? first)
    {
        var found = FirstCharacters.Of(expression);
        Assert.Equal(first is null ? CharacterSet.All : CharacterSet.Of(first), found);
    }

    [Theory]
    [InlineData("(?i)a", 'a', 'A', 'é')]
    [InlineData("(?i:select)", 's', 'S', 'ſ')]
    [InlineData("(?i)ß", 's', 'S', 'ß')]
    [InlineData("(?i)[k]", 'k', 'K', 'K')]
    [InlineData(@"\w", 'a', '_', '字')]
    [InlineData(@"[^\d]", 'a', '\n', '字')]
    [InlineData("[^a]", 'b', '\n', '字')]
    [InlineData(@"\S", 'a', '/', '字')]
    [InlineData("é", 'é', '字', '字')]
    public void Those_outside_ASCII_are_one(string expression, char one, char two, char three) =>
        Assert.All([one, two, three], character => Assert.True(FirstCharacters.Of(expression).Contains(character)));

    [Fact]
    public void What_is_negated_leaves_out_both_cases_where_case_is_ignored()
    {
        var found = FirstCharacters.Of("(?i)[^a]");
        Assert.False(found.Contains('a') || found.Contains('A'));
        Assert.True(found.Contains('b') && found.Contains('ª'));
    }
}
