namespace Publisher.Model.Documents;

/// <summary>A file that the book was made from, byte for byte; its path counts from the book's folder.</summary>
public sealed record SourceDocument(string Path, ReadOnlyMemory<byte> Bytes);
