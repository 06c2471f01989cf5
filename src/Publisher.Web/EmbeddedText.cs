namespace Publisher.Web;

/// <summary>The style sheets and the script, kept as files of their own and compiled in.</summary>
internal static class EmbeddedText
{
    /// <param name="name">A file under this project, such as <c>Epub/book.css</c>.</param>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} was not compiled in");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
