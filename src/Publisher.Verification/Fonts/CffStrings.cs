namespace Publisher.Verification.Fonts;

/// <summary>The names that all CFF fonts know by number [Technical Note 5176, appendix A].</summary>
internal static class CffStrings
{
    private static readonly Lazy<string[]> All = new(Load);

    public const int Count = 391;

    public static string Name(int id) => All.Value[id];

    private static string[] Load()
    {
        using var stream = typeof(CffStrings).Assembly.GetManifestResourceStream("cff-strings.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
