using System.Collections.Concurrent;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Composition.Text;

/// <summary>
/// What styles ask of faces that have it not: bold, small capitals, Kai (T37, T52), formulas. Each lack is told once for a book, at its
/// first place; chapters that are set side by side share one report, whose order does not depend on theirs.
/// </summary>
internal sealed class FaceReport
{
    private readonly ConcurrentDictionary<(DiagnosticRule Rule, string Name), SourceSpan> _lacks = [];
    private readonly ConcurrentDictionary<FaceKey, bool> _isChecked = [];

    /// <summary>Notes a face that stands in for a bold one and is not bold.</summary>
    public void CheckBold(IGlyphSource source, FaceKey face, SourceSpan place)
    {
        if (!_isChecked.GetOrAdd(face, source.IsBold))
        {
            Add(DiagnosticCatalog.NoBoldFace, source.FamilyOf(face), place);
        }
    }

    public void AddSmallCaps(IGlyphSource source, FaceKey face, SourceSpan place) =>
        Add(DiagnosticCatalog.NoSmallCaps, source.FamilyOf(face), place);

    public void AddKai(LanguageTag language, SourceSpan place) => Add(DiagnosticCatalog.NoKaiFamily, language.Value, place);

    public void AddMath(SourceSpan place) => Add(DiagnosticCatalog.NoMathFace, "math", place);

    public void AddTo(DiagnosticBag bag)
    {
        foreach (var (lack, place) in _lacks
            .OrderBy(one => one.Key.Rule.Code, StringComparer.Ordinal).ThenBy(one => one.Key.Name, StringComparer.Ordinal))
        {
            bag.Add(lack.Rule.Create(place, lack.Name));
        }
    }

    private void Add(DiagnosticRule rule, string name, SourceSpan place) =>
        _lacks.AddOrUpdate((rule, name), place, (_, first) => IsBefore(place, first) ? place : first);

    private static bool IsBefore(SourceSpan left, SourceSpan right)
    {
        var order = string.CompareOrdinal(left.File?.Path, right.File?.Path);
        return left.File is not null && (right.File is null || order < 0 || (order == 0 && left.Start < right.Start));
    }
}
