using System.Collections.Immutable;
using Publisher.Fonts;
using Publisher.Model.Diagnostics;
using Publisher.Model.Editions;
using Publisher.Model.Pages;

namespace Publisher.Web;

/// <summary>Writes an edition as EPUB 3.3. Same input, same bytes.</summary>
public static class EpubExporter
{
    public static IReadOnlyList<Diagnostic> Export(Edition edition, WebAssets assets, Stream output) =>
        throw new NotImplementedException();
}

/// <summary>Writes an edition as one self-contained HTML file.</summary>
public static class HtmlExporter
{
    public static IReadOnlyList<Diagnostic> Export(Edition edition, WebAssets assets, Stream output) =>
        throw new NotImplementedException();
}

/// <summary>
/// What the web outputs need beside the edition. <see cref="CoverJpeg"/> is empty when there is none;
/// <see cref="PageMarks"/> come from the PDF of the same run, empty when none was made.
/// </summary>
public sealed record WebAssets(FontLibrary Fonts, DateTimeOffset BuildTime)
{
    public ReadOnlyMemory<byte> CoverJpeg { get; init; }
    public ImmutableArray<PageMark> PageMarks { get; init; } = [];
    public string GeneratorVersion { get; init; } = "";
}
