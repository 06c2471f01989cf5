using System.Collections.Immutable;

namespace Publisher.Parsing.Conversion;

/// <summary>The files of a manuscript in its new form: those with new words, and those that stay as they are.</summary>
public sealed record ConvertedManuscript(ImmutableArray<ConvertedFile> Files, ImmutableArray<string> Copied);

/// <summary>A file that was written anew; '/' between the parts of its path.</summary>
public sealed record ConvertedFile(string Path, string Text);
