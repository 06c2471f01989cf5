namespace Publisher.Acceptance.Support;

/// <summary>A name for a file that a validator writes; removed afterwards.</summary>
public sealed class TemporaryFile(string extension) : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(
        System.IO.Path.GetTempPath(), $"publisher-{Guid.NewGuid():N}.{extension}");

    public void Dispose() => File.Delete(Path);
}
