using System.Text;
using Publisher.Exchange.Formats;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Tests.Exchange;

/// <summary>Damaged files of translators: reported, never a crash.</summary>
public sealed class HostileExchangeTests
{
    [Theory]
    [MemberData(nameof(RoundTripTests.Formats), MemberType = typeof(RoundTripTests))]
    public void Damaged_files_are_reported(string format)
    {
        using var book = TranslatedBook.Trees();
        var whole = book.Export(format);
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder(whole);
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var at = random.Next(text.Length);
                _ = random.Next(3) switch
                {
                    0 => text.Remove(at, Math.Min(text.Length - at, random.Next(1, 40))),
                    1 => text.Insert(at, "<>&\"'\\/\0\n#,=123茶"[random.Next(16)]),
                    _ => text.Insert(at, text.ToString(at, Math.Min(text.Length - at, 60))),
                };
            }
            var bag = new DiagnosticBag();
            var sheet = SheetReader.Read(new SourceFile("work", text.ToString()), [LanguageTag.ChineseSimplified, LanguageTag.English], default, bag);
            Assert.True(sheet is not null || bag.HasErrors);
        }
    }

    [Fact]
    public void Deep_nesting_is_bounded()
    {
        var bag = new DiagnosticBag();
        var deep = string.Concat(Enumerable.Repeat("<g id=\"1\">", 20000));
        var close = string.Concat(Enumerable.Repeat("</g>", 20000));
        var file = new SourceFile("work", $"<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file target-language=\"en\"><body><trans-unit id=\"a\"><source>x</source><target>{deep}{close}</target></trans-unit></body></file></xliff>");
        var sheet = SheetReader.Read(file, [LanguageTag.ChineseSimplified, LanguageTag.English], default, bag);
        Assert.Single(sheet!.Entries);
    }
}
