using Publisher.Cli.Building;
using Publisher.Composition;
using Publisher.Fonts;

namespace Publisher.Cli.Lines;

/// <summary>Answers the questions of <c>publisher lines</c>; fonts are opened when the first question names a family.</summary>
internal sealed class LineAnswers(Surroundings surroundings) : IDisposable
{
    private readonly Dictionary<string, LineInspector> _inspectors = new(StringComparer.Ordinal);
    private FontLibrary? _fonts;

    /// <exception cref="FormatException">The font is not there.</exception>
    public LineReport Answer(LineQuery query) => InspectorFor(query).Inspect(query.Request);

    public void Dispose()
    {
        foreach (var inspector in _inspectors.Values)
        {
            inspector.Dispose();
        }
        _fonts?.Dispose();
    }

    private LineInspector InspectorFor(LineQuery query)
    {
        var language = query.Request.Profile.Language;
        var key = query.Font == LineQuery.BoxFont ? query.Font : $"{query.Font} {language}";
        if (!_inspectors.TryGetValue(key, out var inspector))
        {
            _inspectors[key] = inspector = new LineInspector(
                query.Font == LineQuery.BoxFont ? null : (_fonts ??= OpenFonts()).Preferring(query.Font, language)
                ?? throw new FormatException($"\"font\": there is no family '{query.Font}'; there are box, "
                    + string.Join(", ", _fonts.Faces.Select(face => face.Family).Distinct(StringComparer.Ordinal))));
        }
        return inspector;
    }

    private FontLibrary OpenFonts() => OpenedFonts.Open(surroundings)
        ?? throw new FormatException("\"font\": there is no folder fonts/ with a fonts.yaml, or none of its fonts can be used");
}
