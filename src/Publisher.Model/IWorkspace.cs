namespace Publisher.Model;

/// <summary>
/// The only door to files and to the date. Paths are relative to one root folder (the book's, or the fonts'),
/// with '/' between parts. Implementations refuse paths that lead outside the root, also through links.
/// </summary>
public interface IWorkspace
{
    /// <summary>Reads a whole file. Never throws for what a user can cause: see <see cref="WorkspaceFile.Status"/>.</summary>
    WorkspaceFile Read(string path);

    /// <summary>
    /// The same for large files of which little is needed: implementations may bring their parts into memory only as they
    /// are touched. The bytes stay readable as long as somebody holds the memory.
    /// </summary>
    WorkspaceFile Map(string path) => Read(path);

    bool Exists(string path);

    /// <summary>Paths of all files below <paramref name="folder"/> (empty: the root), in ordinal order, hidden ones left out.</summary>
    IReadOnlyList<string> List(string folder);

    /// <summary>The date of the build: <c>SOURCE_DATE_EPOCH</c>, else that of the newest source file.</summary>
    DateTimeOffset BuildTime { get; }
}

public enum WorkspaceStatus
{
    Found,
    Missing,

    /// <summary>The path leads outside the root and was refused.</summary>
    Outside,

    /// <summary>The file is there but cannot be read (permissions, a folder of that name, a failing disk).</summary>
    Unreadable,

    /// <summary>Larger than the limit for its use.</summary>
    TooLarge,
}

/// <summary>What came of reading a file; <see cref="Bytes"/> is empty unless found.</summary>
public readonly record struct WorkspaceFile(WorkspaceStatus Status, ReadOnlyMemory<byte> Bytes);
