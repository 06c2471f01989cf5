using System.Runtime.InteropServices;

namespace Publisher.Highlighting.Expressions;

/// <summary>
/// Oniguruma, whose expressions TextMate's grammars are written in, through the functions that the package Onigwrap exports
/// on every system. Texts are UTF-16, lengths and offsets given in bytes, those of matches in characters.
/// </summary>
internal static unsafe partial class Oniguruma
{
    private const string Library = "libonigwrap";

    /// <summary>
    /// Attempts in one search before it is given up as hopeless (catastrophic backtracking), a good tenth of a second; the grammar of C++
    /// takes more than half a million in earnest. The number is the library's own limit for one place of the text, here for all places together.
    /// Counted, not timed: what is shown must not hang on how fast the machine is.
    /// </summary>
    private const uint MostAttempts = 10_000_000;

    private static readonly Lock Setup = SetUp();

    /// <summary>A compiled expression; zero when it is faulty.</summary>
    public static nint Compile(string pattern)
    {
        // The library sets itself up when its first expression is compiled, without regard to other threads.
        lock (Setup)
        {
            return Native(pattern);
        }
    }

    private static nint Native(string pattern)
    {
        fixed (char* start = pattern)
        {
            return Create(start, pattern.Length * sizeof(char), ignoreCase: 0, multiline: 0);
        }
    }

    /// <summary>
    /// The lock for compiling, once the limit is set. The Windows build exports no functions but the package's own: there the library's
    /// usual limit holds, for each place by itself.
    /// </summary>
    private static Lock SetUp()
    {
        if (NativeLibrary.TryLoad(Library, typeof(Oniguruma).Assembly, null, out var library)
            && NativeLibrary.TryGetExport(library, "onig_set_retry_limit_in_search", out var function))
        {
            _ = ((delegate* unmanaged<CULong, int>)function)(new CULong(MostAttempts));
        }
        return new Lock();
    }

    [LibraryImport(Library, EntryPoint = "onigwrap_create")]
    private static partial nint Create(char* pattern, int bytes, int ignoreCase, int multiline);

    [LibraryImport(Library, EntryPoint = "onigwrap_free")]
    public static partial void Free(nint expression);

    [LibraryImport(Library, EntryPoint = "onigwrap_region_new")]
    public static partial nint NewRegion();

    [LibraryImport(Library, EntryPoint = "onigwrap_region_free")]
    public static partial void FreeRegion(nint region);

    /// <returns>Where it matches, in bytes; -1 for nowhere, less for a search given up.</returns>
    [LibraryImport(Library, EntryPoint = "onigwrap_search")]
    public static partial int Search(nint expression, char* text, int fromByte, int bytes, nint region);

    [LibraryImport(Library, EntryPoint = "onigwrap_num_regs")]
    [SuppressGCTransition]
    public static partial int CountOf(nint region);

    [LibraryImport(Library, EntryPoint = "onigwrap_pos")]
    [SuppressGCTransition]
    public static partial int StartOf(nint region, int group);

    [LibraryImport(Library, EntryPoint = "onigwrap_len")]
    [SuppressGCTransition]
    public static partial int LengthOf(nint region, int group);
}
