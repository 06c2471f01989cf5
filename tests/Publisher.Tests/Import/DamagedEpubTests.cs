using System.IO.Compression;
using System.Text;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Tests.Support;

namespace Publisher.Tests.Import;

/// <summary>Books damaged at random, always in the same ways: each gives a result or a diagnostic, never an exception.</summary>
public sealed class DamagedEpubTests
{
    /// <summary>A book with much in it, but small enough to be read thousands of times.</summary>
    private static readonly byte[] Whole = RoundTrip.Epub(SampleEditions.Bilingual().With(new Publisher.Model.Documents.EpubSettings { Fonts = EpubFontFormat.None }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Bytes_changed_anywhere_in_the_archive(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 60; run++)
        {
            var bytes = (byte[])Whole.Clone();
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }
            Read(bytes[..(random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length)]);
        }
    }

    /// <summary>Sound archives whose documents are not: tags lost, doubled, cut, names and references changed.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Markup_changed_inside_of_a_sound_archive(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 40; run++)
        {
            Read(Changed(random));
        }
    }

    private static byte[] Changed(Random random)
    {
        using var source = new ZipArchive(new MemoryStream(Whole), ZipArchiveMode.Read);
        var builder = new EpubBuilder();
        foreach (var entry in source.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(content);
            }
            var isMarkup = entry.FullName.EndsWith("ml", StringComparison.Ordinal) || entry.FullName.EndsWith("opf", StringComparison.Ordinal) || entry.FullName.EndsWith("ncx", StringComparison.Ordinal);
            builder.Add(entry.FullName, isMarkup && random.Next(3) == 0 ? Mutate(content.ToArray(), random) : content.ToArray());
        }
        return builder.ToBytes();
    }

    private static readonly string[] Pieces =
    [
        "<", ">", "</p>", "<p>", "<table>", "<tr>", "</div>", "<ruby>", "<rt>", "<a href='#x'>", "<li>", "&", "&x;", "\"", "\0", "<!--", "<![CDATA[", "]]>",
        "<!DOCTYPE html [", "<b>", "<svg>", "<math>", "<nav>", "<dl><dt>", "colspan=\"99\"", "id=\"toc\"", "<td rowspan=\"100\" colspan='50'>", "\uD83D", "{", "|", "`",
    ];

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(bytes));
        for (var i = random.Next(1, 8); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0: text.Remove(at, Math.Min(text.Length - at, random.Next(1, 30))); break;
                case 1: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 2: text.Insert(at, text.ToString(at, Math.Min(text.Length - at, random.Next(1, 80)))); break;
                default: text[at] = (char)random.Next(1, 0x300); break;
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Read(byte[] bytes)
    {
        var (inspected, imported) = (EpubBuilder.Inspect(bytes), RoundTrip.Import(bytes));
        Assert.True(inspected.Value is not null || inspected.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error));
        Assert.Equal(inspected.Value is null, imported.Value is null);
    }
}
