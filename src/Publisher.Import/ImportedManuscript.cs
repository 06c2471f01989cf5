using System.Collections.Immutable;

namespace Publisher.Import;

/// <summary>A file of the manuscript; <see cref="Path"/> counts from its folder, '/' between parts, safe on every system.</summary>
public sealed record ImportedFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>A manuscript made from an e-book: <c>book.yaml</c>, Markdown, pictures.</summary>
public sealed record ImportedManuscript(ImmutableArray<ImportedFile> Files);
