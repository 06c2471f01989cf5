using System.Collections.Immutable;
using Publisher.Fonts;
using Publisher.Model.Pages;

namespace Publisher.Web;

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
