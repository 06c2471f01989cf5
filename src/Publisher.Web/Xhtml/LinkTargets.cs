namespace Publisher.Web.Xhtml;

/// <summary>Which addresses outside the book a link may lead to.</summary>
internal static class LinkTargets
{
    /// <summary>The address escaped as RFC 3986 has it; null when it is none or of a scheme that could run code.</summary>
    public static string? Normalise(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" or "mailto" or "tel" or "ftp"
            ? uri.AbsoluteUri
            : null;
}
