using System.Diagnostics;
using System.Globalization;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Workspace;

/// <summary>
/// Writes a set of files into one folder so that a build that fails or is stopped changes nothing: each file is written
/// under a hidden name, brought to the disk, and all are renamed together at the end (rename(2) is atomic).
/// </summary>
/// <param name="folder">Absolute path; created when missing.</param>
/// <param name="shown">How the user knows a path; for messages.</param>
internal sealed class OutputTransaction(string folder, Func<string, string> shown, DiagnosticBag diagnostics) : IDisposable
{
    private const string Suffix = ".publisher-partial";

    /// <summary>Enough to keep system calls rare; exporters write in small pieces.</summary>
    private const int BufferSize = 256 * 1024;

    private readonly Lock _lock = new();
    private readonly List<(string Temporary, string Final)> _files = [];

    /// <summary>Folders that were made for this run, outer ones first; taken away again if nothing comes to lie in them.</summary>
    private readonly List<string> _madeFolders = [];
    private bool _isClosed;

    /// <summary>Makes the folder and clears what a killed run left in it; false, with a diagnostic, when it cannot be used.</summary>
    public bool Prepare() => Try(folder, () => MakeFolder(folder));

    /// <summary>Writes one file under its temporary name; its size, or null after reporting why it could not be written.</summary>
    /// <param name="name">May lie in a folder below: '/' between parts.</param>
    public long? Write(string name, Action<Stream> write)
    {
        var final = Path.Combine(folder, name);
        var temporary = Path.Combine(Path.GetDirectoryName(final)!, $".{Path.GetFileName(final)}.{Environment.ProcessId}{Suffix}");
        var size = 0L;
        return Register(temporary, final) && Try(final, () => size = WriteTo(temporary, write)) ? size : null;
    }

    /// <summary>Puts every file in its place. False, with a diagnostic, if one could not be; the others stand.</summary>
    public bool Commit()
    {
        lock (_lock)
        {
            var done = !_isClosed && _files.All(file =>
                Try(file.Final, () => File.Move(file.Temporary, file.Final, overwrite: true)));
            Close();
            return done;
        }
    }

    /// <summary>Removes what was not committed. Nothing can be committed afterwards. Safe to call from a signal handler.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            Close();
        }
    }

    private bool Register(string temporary, string final)
    {
        lock (_lock)
        {
            return !_isClosed && Try(final, () =>
            {
                var inner = Path.GetDirectoryName(final)!;
                if (inner != folder && !Directory.Exists(inner))
                {
                    MakeFolder(inner);
                }
                _files.Add((temporary, final));
            });
        }
    }

    private void MakeFolder(string path)
    {
        var missing = new Stack<string>();
        for (var parent = path; parent is not null && !Directory.Exists(parent); parent = Path.GetDirectoryName(parent))
        {
            missing.Push(parent);
        }
        Directory.CreateDirectory(path);
        _madeFolders.AddRange(missing);
        foreach (var leftover in Directory.EnumerateFiles(path, ".*" + Suffix).Where(IsAbandoned))
        {
            DeleteQuietly(leftover);
        }
    }

    private static long WriteTo(string temporary, Action<Stream> write)
    {
        using var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferSize);
        write(stream);
        stream.Flush(flushToDisk: true);
        return stream.Length;
    }

    private void Close()
    {
        foreach (var (temporary, _) in _files)
        {
            DeleteQuietly(temporary);
        }
        _files.Clear();
        foreach (var made in Enumerable.Reverse(_madeFolders))
        {
            DeleteIfEmpty(made);
        }
        _madeFolders.Clear();
        _isClosed = true;
    }

    private static void DeleteIfEmpty(string made)
    {
        try
        {
            if (!Directory.EnumerateFileSystemEntries(made).Any())
            {
                Directory.Delete(made);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // An empty folder does no harm.
        }
    }

    private bool Try(string path, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException || WriteFault.IsFileTooLarge(fault))
        {
            diagnostics.Add(WriteFault.Describe(fault, shown(path)));
            return false;
        }
    }

    /// <summary>The process whose number stands in the name has ended, so it can no longer want the file.</summary>
    private static bool IsAbandoned(string file)
    {
        var parts = Path.GetFileName(file)[..^Suffix.Length].Split('.');
        if (!int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var processId))
        {
            return false;
        }
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static void DeleteQuietly(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next run's Prepare tries again.
        }
    }
}
