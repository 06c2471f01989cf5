using System.Security.Cryptography;
using Publisher.Fonts.OpenType;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Pages;
using Publisher.Model.Typefaces;

namespace Publisher.Fonts;

/// <summary>Opens the files of a manifest; what is wrong with one is reported at its line.</summary>
internal static class FaceOpener
{
    // OS/2 fsType: restricted licence; bitmap embedding only.
    private const int Restricted = 0x2;
    private const int PreviewOrEditable = 0xC;
    private const int BitmapOnly = 0x200;

    public static List<FontFace> OpenAll(IWorkspace fonts, FontManifest manifest, FontVerification verification, DiagnosticBag bag)
    {
        var faces = new List<FontFace>();
        foreach (var family in manifest.Families)
        {
            foreach (var file in family.Faces)
            {
                if (Read(fonts, file, verification, bag) is ({ } tables, var bytes))
                {
                    faces.Add(FaceOf(family, file, bytes, tables, faces.Count));
                }
            }
        }
        return faces;
    }

    private static FontFace FaceOf(FontFamily family, FontFile file, ReadOnlyMemory<byte> bytes, FontTables tables, int index) =>
        new(bytes, tables)
        {
            Key = new FaceKey(index), Family = family.Name, Role = family.Role, Weight = file.Weight, Italic = file.Italic,
            PostScriptName = tables.PostScriptName.Length > 0 ? tables.PostScriptName : $"Face{index}",
        };

    private static (FontTables?, ReadOnlyMemory<byte>) Read(
        IWorkspace fonts, FontFile file, FontVerification verification, DiagnosticBag bag)
    {
        var found = fonts.Map(file.Path);
        if (found.Status != WorkspaceStatus.Found)
        {
            bag.Add(DiagnosticCatalog.FontFileMissing.Create(file.Span, file.Path));
            return default;
        }
        if (verification == FontVerification.Checksums && file.Sha256.Length > 0 && !IsHash(found.Bytes.Span, file.Sha256))
        {
            bag.Add(DiagnosticCatalog.FontChecksum.Create(file.Span, file.Path));
        }
        try
        {
            return (Permitted(FontTables.Read(found.Bytes), file, bag), found.Bytes);
        }
        catch (InvalidDataException fault)
        {
            bag.Add(DiagnosticCatalog.FontDamaged.Create(file.Span, file.Path, fault.Message));
            return default;
        }
    }

    private static FontTables? Permitted(FontTables tables, FontFile file, DiagnosticBag bag)
    {
        var bits = tables.EmbeddingBits;
        if ((bits & BitmapOnly) == 0 && ((bits & Restricted) == 0 || (bits & PreviewOrEditable) != 0))
        {
            return tables;
        }
        bag.Add(DiagnosticCatalog.FontNotPermitted.Create(file.Span, file.Path));
        return null;
    }

    private static bool IsHash(ReadOnlySpan<byte> bytes, string expected)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return string.Equals(Convert.ToHexStringLower(hash), expected, StringComparison.Ordinal);
    }
}
