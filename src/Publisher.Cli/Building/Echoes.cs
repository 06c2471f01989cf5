using System.Collections.Frozen;
using System.Collections.Immutable;
using Publisher.Model.Diagnostics;

namespace Publisher.Cli.Building;

/// <summary>
/// Faults that a later stage meets again at the same place: a picture that the reader could not load is missing from the
/// e-book too. The earlier report says why, so the later one is left out.
/// </summary>
internal static class Echoes
{
    private static readonly FrozenDictionary<string, string[]> Earlier = new Dictionary<string, string[]>
    {
        [DiagnosticCatalog.PictureNotInBook.Code] =
        [
            DiagnosticCatalog.PictureMissing.Code, DiagnosticCatalog.PictureUnknown.Code,
            DiagnosticCatalog.PictureTooLarge.Code, DiagnosticCatalog.RemotePicture.Code, DiagnosticCatalog.PictureDamaged.Code,
        ],
        [DiagnosticCatalog.HeadingLevelSkipped.Code] = [DiagnosticCatalog.SkippedHeadingLevel.Code],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ImmutableArray<Diagnostic> Without(ImmutableArray<Diagnostic> diagnostics)
    {
        var said = diagnostics.Select(one => (one.Code, one.Span)).ToHashSet();
        return diagnostics.RemoveAll(one =>
            Earlier.TryGetValue(one.Code, out var codes) && codes.Any(code => said.Contains((code, one.Span))));
    }
}
