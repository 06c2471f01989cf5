using System.Collections.Immutable;
using Publisher.Exchange.Segments;

namespace Publisher.Tests.Exchange;

/// <summary>Codes as numbered tags, and text that only looks like them.</summary>
public sealed class TaggedTextTests
{
    private static readonly string[] Parts = ["<", ">", "/", "1", "23", "\\", "a", " ", "茶", "<1>", "</1>", "<2/>", "\\<1>", "<99999>", "</1/>", "&"];

    [Theory]
    [InlineData("a < b & c", "a < b & c")]
    [InlineData("<b>", "<b>")]
    [InlineData("<1>", "\\<1>")]
    [InlineData("\\<1>", "\\\\\\<1>")]
    [InlineData("C:\\new", "C:\\new")]
    public void Only_what_looks_like_a_tag_is_escaped(string text, string tagged)
    {
        ImmutableArray<Piece> pieces = [new Piece(PieceKind.Text, text, 0)];
        Assert.Equal(tagged, TaggedText.Write(pieces));
        Assert.Equal(pieces, TaggedText.Read(tagged));
    }

    [Fact]
    public void Any_text_between_any_codes_comes_back()
    {
        var random = new Random(20);
        for (var round = 0; round < 2000; round++)
        {
            var pieces = ImmutableArray.CreateBuilder<Piece>();
            for (var i = 0; i < 6; i++)
            {
                pieces.Add(new Piece(PieceKind.Text, string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Parts[random.Next(Parts.Length)])), 0));
                pieces.Add(new Piece((PieceKind)random.Next(1, 4), "", random.Next(1, 40)));
            }
            Assert.Equal(pieces.ToImmutable(), TaggedText.Read(TaggedText.Write(pieces.ToImmutable())));
        }
    }
}
