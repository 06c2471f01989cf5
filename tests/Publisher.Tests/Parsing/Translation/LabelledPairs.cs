using Publisher.Model.Documents;
using Publisher.Parsing;
using Publisher.Tests.Support;

namespace Publisher.Tests.Parsing.Translation;

/// <summary>Sentence pairs with their verdict, and what the check of numbers says of them.</summary>
internal static class LabelledPairs
{
    public static IReadOnlyList<(bool IsFault, string First, string Second)> Read(string name)
    {
        using var stream = typeof(LabelledPairs).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] is '=' or '!')
            .Select(line => line.Split('\t')).Select(fields => (fields[0] == "!", fields[1], fields[2].Trim()))];
    }

    public static bool IsReported(string first, string second, string language = "zh-Hans", string other = "en") =>
        Checked.Codes(first, second, language, other).Any(code => code is "CHK010" or "CHK011");
}
