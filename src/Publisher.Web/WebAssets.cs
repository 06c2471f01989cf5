using System.Collections.Immutable;
using Publisher.Fonts;
using Publisher.Model.Pages;

namespace Publisher.Web;

/// <summary>
/// What the web outputs need beside the edition. <see cref="CoverJpeg"/> is that of e-books and empty when there is none, as is
/// <see cref="SmallCover"/>, which web pages show;
/// <see cref="PageMarks"/> come from the PDF of the same run, empty when none was made.
/// </summary>
public sealed record WebAssets(FontLibrary Fonts, DateTimeOffset BuildTime)
{
    public ReadOnlyMemory<byte> CoverJpeg { get; init; }
    public SmallCover? SmallCover { get; init; }
    public ImmutableArray<PageMark> PageMarks { get; init; } = [];
    public string GeneratorVersion { get; init; } = "";
}

/// <summary>A JPEG of a cover and its size.</summary>
public sealed record SmallCover(ReadOnlyMemory<byte> Jpeg, int Width, int Height);
