using System.Runtime.InteropServices;

namespace Publisher.Fonts.Subsetting;

/// <summary>The functions of hb-subset that the HarfBuzz library exports and HarfBuzzSharp does not bind [HarfBuzz manual, hb-subset].</summary>
internal static partial class NativeSubset
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>hb_subset_sets_t.</summary>
    public const int DropTables = 3;
    public const int LayoutFeatures = 6;

    /// <summary>hb_subset_flags_t.</summary>
    public const uint NoHinting = 0x1;
    public const uint NotdefOutline = 0x40;
    public const uint NoLayoutClosure = 0x200;

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    public static partial nint CreateInput();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    public static partial void DestroyInput(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_glyph_set")]
    public static partial nint GlyphSet(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_unicode_set")]
    public static partial nint UnicodeSet(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set")]
    public static partial nint InputSet(nint input, int type);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set_flags")]
    public static partial void SetFlags(nint input, uint flags);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    public static partial void AddToSet(nint set, uint value);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_create_or_fail")]
    public static partial nint CreatePlan(nint face, nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_destroy")]
    public static partial void DestroyPlan(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_old_to_new_glyph_mapping")]
    public static partial nint NewGlyphs(nint input);

    [LibraryImport(Library, EntryPoint = "hb_map_set")]
    public static partial void AddToMap(nint map, uint key, uint value);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_execute_or_fail")]
    public static partial nint Execute(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    public static partial nint BlobOf(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    public static partial void DestroyFace(nint face);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    public static partial nint DataOf(nint blob, out uint length);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    public static partial void DestroyBlob(nint blob);
}
