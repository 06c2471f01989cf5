using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Publisher.Acceptance.Support;

namespace Publisher.Acceptance;

/// <summary>The native program says and writes what the other one does: trimming and compiling took nothing away.</summary>
[Collection(RealBookCollection.Name)]
public sealed partial class NativeTests(RealBook book)
{
    [Theory]
    [InlineData("build manuscript --output out")]
    [InlineData("build manuscript --output out --edition bilingual --review --json")]
    [InlineData("check manuscript --json")]
    [InlineData("check manuscript --layout --sarif out.sarif")]
    [InlineData("status manuscript --html status.html")]
    [InlineData("sync manuscript")]
    [InlineData("fonts manuscript")]
    [InlineData("gallery --output out")]
    [InlineData("export xliff manuscript --output out")]
    [InlineData("export po manuscript --output out")]
    [InlineData("new-language ja manuscript")]
    [InlineData("verify bilingual.pdf")]
    [InlineData("inspect bilingual.epub --json")]
    [InlineData("import bilingual.epub book")]
    [InlineData("check nowhere")]
    [InlineData("build --no-such-option")]
    [InlineData("--help")]
    public void A_command_gives_the_same(string command)
    {
        using var ours = new Copy(book);
        using var native = new Copy(book);
        var environment = new Dictionary<string, string?> { ["SOURCE_DATE_EPOCH"] = "1698278400" };

        var expected = CommandLine.Run(ours.Root, environment, command.Split(' '));
        var actual = CommandLine.RunNative(native.Root, environment, command.Split(' '));

        Assert.Equal(Timeless(expected.Everything), Timeless(actual.Everything));
        Assert.Equal(ours.Files(), native.Files());
    }

    /// <summary>Without how long it took and where temporary files lay.</summary>
    private static string Timeless(string text) => Times().Replace(text, "-");

    [GeneratedRegex(@"[0-9]+\.[0-9]+ s|""milliseconds"": [0-9]+|publisher-gallery-\w+")]
    private static partial Regex Times();

    /// <summary>A folder with the manuscript and two books made of it.</summary>
    private sealed class Copy : IDisposable
    {
        public Copy(RealBook book)
        {
            var source = Path.Combine(Repository.Root, "manuscript");
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(Root, "manuscript", Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
            File.Copy(book.File("bilingual", "pdf"), Path.Combine(Root, "bilingual.pdf"));
            File.Copy(book.File("bilingual", "epub"), Path.Combine(Root, "bilingual.epub"));
        }

        public string Root { get; } = Directory.CreateTempSubdirectory("publisher-native-").FullName;

        public string[] Files() =>
        [
            .. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => $"{Path.GetRelativePath(Root, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"),
        ];

        public void Dispose() => Directory.Delete(Root, recursive: true);
    }
}
