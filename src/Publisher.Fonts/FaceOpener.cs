using System.Security.Cryptography;
using Publisher.Fonts.OpenType;
using Publisher.Model;
using Publisher.Model.Diagnostics;
using Publisher.Model.Pages;
using Publisher.Model.Typefaces;

namespace Publisher.Fonts;

/// <summary>Opens the files of a manifest, side by side; what is wrong with one is reported at its line.</summary>
internal static class FaceOpener
{
    // OS/2 fsType: restricted licence; bitmap embedding only.
    private const int Restricted = 0x2;
    private const int PreviewOrEditable = 0xC;
    private const int BitmapOnly = 0x200;

    public static List<FontFace> OpenAll(IWorkspace fonts, FontManifest manifest, DiagnosticBag bag)
    {
        var declared = manifest.Families.SelectMany(family => family.Faces.Select(file => (Family: family, File: file))).ToArray();
        var opened = new (ReadOnlyMemory<byte> Bytes, FontTables? Tables)[declared.Length];
        Parallel.For(0, declared.Length, i => opened[i] = Read(fonts, declared[i].File, bag));
        var faces = new List<FontFace>();
        for (var i = 0; i < declared.Length; i++)
        {
            if (opened[i].Tables is { } tables)
            {
                faces.Add(FaceOf(declared[i].Family, declared[i].File, opened[i].Bytes, tables, faces.Count));
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

    private static (ReadOnlyMemory<byte>, FontTables?) Read(IWorkspace fonts, FontFile file, DiagnosticBag bag)
    {
        var found = fonts.Read(file.Path);
        if (found.Status != WorkspaceStatus.Found)
        {
            bag.Add(DiagnosticCatalog.FontFileMissing.Create(file.Span, file.Path));
            return default;
        }
        if (file.Sha256.Length > 0 && !IsHash(found.Bytes.Span, file.Sha256))
        {
            bag.Add(DiagnosticCatalog.FontChecksum.Create(file.Span, file.Path));
        }
        try
        {
            return (found.Bytes, Permitted(FontTables.Read(found.Bytes), file, bag));
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
