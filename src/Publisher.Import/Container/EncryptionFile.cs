using Publisher.Import.Markup;
using Publisher.Model.Diagnostics;

namespace Publisher.Import.Container;

/// <summary>
/// Reads <c>META-INF/encryption.xml</c>: only the obfuscation of fonts leaves a book readable (EPUB 3.3, 4.4; Adobe's older
/// method does the same).
/// </summary>
internal static class EncryptionFile
{
    public const string Path = "META-INF/encryption.xml";

    private static readonly string[] FontObfuscation =
        ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];

    /// <summary>Reports what is encrypted; false when the book cannot be read for it.</summary>
    public static bool Check(MarkupFile file, DiagnosticBag bag)
    {
        var isReadable = true;
        foreach (var data in file.Root.Descendants().Where(element => element.Name == "encrypteddata"))
        {
            var method = data.Child("encryptionmethod")?.Attribute("Algorithm") ?? "";
            var reference = data.Descendants().FirstOrDefault(element => element.Name == "cipherreference");
            var path = reference?.Attribute("URI") ?? "";
            var span = (reference ?? data).Span(file);
            if (FontObfuscation.Contains(method, StringComparer.Ordinal))
            {
                bag.Add(DiagnosticCatalog.FontObfuscated.Create(span, path));
            }
            else if (isReadable) // one refusal says it for all
            {
                bag.Add(DiagnosticCatalog.EntryEncrypted.Create(span, path, method.Length > 0 ? method : "?"));
                isReadable = false;
            }
        }
        return isReadable;
    }
}
