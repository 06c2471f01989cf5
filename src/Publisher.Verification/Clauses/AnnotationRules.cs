using Publisher.Verification.Reading;
using Publisher.Verification.Structure;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>Annotations belong to the structure and are described: ISO 14289-1, 7.18.</summary>
internal static class AnnotationRules
{
    public static readonly Rule[] All =
    [
        new(Ua("7.18.1", 1, "28-002"), "an annotation is not in an Annot element", "put an object reference to it into one",
            Where(annotation => IsOrdinary(annotation) && annotation.Subtype != "PrinterMark" && annotation.Subtype != "TrapNet"
                && !annotation.IsOutOfSight && Within(annotation) != "Annot")),
        new(Ua("7.18.1", 2, "28-004"), "an annotation has no description", "give it /Contents, or its element /Alt",
            Where(annotation => IsOrdinary(annotation) && Within(annotation) == "Annot" && !annotation.IsOutOfSight
                && string.IsNullOrEmpty(annotation.Value["Contents"].Text) && string.IsNullOrEmpty(annotation.Element?.Alternate))),
        new(Ua("7.18.1", 3, "28-005"), "a form field has no name for the ear", "give it /TU, or its element /Alt",
            Where(annotation => annotation.Subtype == "Widget" && !annotation.IsOutOfSight && string.IsNullOrEmpty(Described(annotation.Value))
                && string.IsNullOrEmpty(annotation.Element?.Alternate))),
        new(Ua("7.18.2", 1, "28-007"), "there is a TrapNet annotation", "take it out", Where(annotation => annotation.Subtype == "TrapNet")),
        new(Ua("7.18.3", 1, "28-008"), "a page with annotations has no tab order of the structure", "set /Tabs /S on the page",
            evidence => evidence.Pages.Where(page => page.Value["Annots"].Items.Any() && page.Value["Tabs"].Name != "S")
                .Select(page => new Violation(page.Place))),
        new(Ua("7.18.4", 1, "28-010"), "a form field is not in a Form element", "put an object reference to it into one",
            Where(annotation => annotation.Subtype == "Widget" && !annotation.IsOutOfSight && Within(annotation) != "Form")),
        new(Ua("7.18.4", 2), "a Form element holds more than its field", "give it one object reference, or the attribute Role",
            evidence => evidence.Tree.OfType("Form")
                .Where(form => !form.Attribute("PrintField", "Role", evidence.Tree.Classes).Exists && (form.Objects.Count != 1 || form.Kids.Count > 0 || form.ContentItems > 0))
                .Select(form => new Violation(form.Place))),
        new(Ua("7.18.5", 1, "28-011"), "a link is not in a Link element", "put an object reference to it into one",
            Where(annotation => annotation.Subtype == "Link" && !annotation.IsOutOfSight && Within(annotation) != "Link")),
        new(Ua("7.18.5", 2, "28-012"), "a link has no description", "give it /Contents",
            Where(annotation => annotation.Subtype == "Link" && !annotation.IsOutOfSight && string.IsNullOrEmpty(annotation.Value["Contents"].Text))),
        new(Ua("7.18.6.2", 1, "28-014"), "a media clip does not say what it is", "give it /CT, a media type",
            evidence => Clips(evidence).Where(clip => clip.Value["CT"].Text is not { } type || !type.Contains('/', StringComparison.Ordinal))
                .Select(clip => new Violation(clip.Place))),
        new(Ua("7.18.6.2", 2, "28-015"), "a media clip has no description", "give it /Alt",
            evidence => Clips(evidence).Where(clip => !clip.Value["Alt"].Items.Any()).Select(clip => new Violation(clip.Place))),
        new(Ua("7.18.8", 1, "28-017"), "a printer's mark is in the structure", "take it out of the structure tree",
            Where(annotation => annotation.Subtype == "PrinterMark" && annotation.Element is not null)),
    ];

    private static bool IsOrdinary(Annotation annotation) => annotation.Subtype is not ("Widget" or "Popup" or "Link");

    private static string? Within(Annotation annotation) => annotation.Element?.Type;

    private static Check Where(Func<Annotation, bool> isBroken) => evidence => evidence.Annotations.Where(isBroken)
        .Select(annotation => new Violation(annotation.Place, annotation.Subtype));

    /// <summary>The name of the field that a widget belongs to: its own when it is the field, else that of the field above.</summary>
    private static string? Described(PdfValue widget) => widget.Has("T") || !widget["Parent"].IsDictionary ? widget["TU"].Text : widget["Parent"]["TU"].Text;

    private static IEnumerable<(PdfValue Value, Place Place)> Clips(Evidence evidence) => evidence.Annotations
        .SelectMany(annotation => new[] { annotation.Value["A"], annotation.Value["AA"]["PV"], annotation.Value["AA"]["PO"] }
            .Where(action => action["S"].Name == "Rendition")
            .Select(action => (Value: action["R"]["C"], annotation.Place)))
        .Where(clip => clip.Value.IsDictionary);
}
