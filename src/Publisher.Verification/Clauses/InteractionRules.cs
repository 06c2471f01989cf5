using System.Collections.Frozen;
using Publisher.Verification.Reading;
using Publisher.Verification.Structure;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>Annotations that print, forms without scripts, actions that only lead somewhere: ISO 19005-2, 6.3 to 6.5.</summary>
internal static class InteractionRules
{
    private static readonly FrozenSet<string> Types = new[]
    {
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut",
        "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Widget", "PrinterMark", "TrapNet", "Watermark", "Redact",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly Rule[] All =
    [
        new(A("6.3.1", 1), "an annotation is of a kind that is not allowed", "take it out", Where(annotation => !Types.Contains(annotation.Subtype))),
        new(A("6.3.2", 1), "an annotation has no flags", "write /F 4", Where(annotation => annotation.Subtype != "Popup" && !annotation.Value.Has("F"))),
        new(A("6.3.2", 2), "an annotation does not print, or is not seen", "write /F 4: set Print; clear Invisible, Hidden, NoView and ToggleNoView",
            Where(annotation => annotation.Value["F"].Integer is { } flags && (flags & 0b1_0010_0111) != 4)),
        new(A("6.3.3", 1), "an annotation has no appearance of its own", "write /AP",
            Where(annotation => annotation.Subtype is not ("Popup" or "Link") && !annotation.Value["AP"].IsDictionary && !IsPoint(annotation))),
        new(A("6.3.3", 2), "the appearance of an annotation is not the one stream that is allowed", "keep /N alone: a stream, or of buttons a dictionary of streams",
            Where(annotation => annotation.Value["AP"] is { IsDictionary: true } appearance && IsWrong(annotation, appearance))),
        new(A("6.4.1", 1), "a form field does something by itself", "take /A and /AA out",
            Where(annotation => annotation.Subtype == "Widget" && (annotation.Value.Has("A") || annotation.Value.Has("AA") || annotation.Value["Parent"].Has("AA")))),
        new(A("6.4.1", 3), "the form asks the reader to draw it", "set /NeedAppearances false, and write the appearances",
            Rule.Whole(evidence => evidence.Catalog["AcroForm"]["NeedAppearances"].Boolean == true)),
        new(A("6.4.2", 1), "the form is an XFA form", "take /XFA out", Rule.Whole(evidence => evidence.Catalog["AcroForm"].Has("XFA"))),
        new(A("6.4.2", 2), "the catalog asks for rendering", "take /NeedsRendering out", Rule.Whole(evidence => evidence.Catalog["NeedsRendering"].Boolean == true)),
        new(A("6.5.1", 1), "an action does something that is not allowed", "use GoTo, GoToR, GoToE, Thread, URI, Named or SubmitForm",
            Actions(action => action["S"].Name is not ("GoTo" or "GoToR" or "GoToE" or "Thread" or "URI" or "Named" or "SubmitForm"))),
        new(A("6.5.1", 2), "a named action is none of the four", "use NextPage, PrevPage, FirstPage or LastPage",
            Actions(action => action["S"].Name == "Named" && action["N"].Name is not ("NextPage" or "PrevPage" or "FirstPage" or "LastPage"))),
        new(A("6.5.1", 1), "the document has scripts", "take /JavaScript out of /Names", Rule.Whole(evidence => evidence.Catalog["Names"].Has("JavaScript"))),
        new(A("6.5.2", 1), "the document does something by itself", "take /AA out of the catalog", Rule.Whole(evidence => evidence.Catalog.Has("AA"))),
        new(A("6.5.2", 2), "a page does something by itself", "take its /AA out",
            evidence => evidence.Pages.Where(page => page.Value.Has("AA")).Select(page => new Violation(page.Place))),
    ];

    private static Check Where(Func<Annotation, bool> isBroken) => evidence => evidence.Annotations.Where(isBroken)
        .Select(annotation => new Violation(annotation.Place, annotation.Subtype));

    private static bool IsPoint(Annotation annotation) =>
        Annotation.Rectangle(annotation.Value["Rect"]) is { } box && box[0] == box[2] && box[1] == box[3];

    private static bool IsWrong(Annotation annotation, PdfValue appearance)
    {
        var isButton = annotation.Subtype == "Widget" && (annotation.Value["FT"].Name ?? annotation.Value["Parent"]["FT"].Name) == "Btn";
        var normal = appearance["N"];
        return appearance.Keys.Any(key => key != "N") || (isButton ? normal.IsStream || !normal.IsDictionary : !normal.IsStream);
    }

    private static Check Actions(Func<PdfValue, bool> isBroken) => evidence => Actions(evidence).Where(isBroken)
        .Select(action => new Violation(new Place(0, action.Number), action["S"].Name ?? ""));

    private static IEnumerable<PdfValue> Actions(Evidence evidence) => evidence.Annotations.Select(annotation => annotation.Value["A"])
        .Concat(OutlineItems(evidence.Catalog["Outlines"]).Select(item => item["A"]))
        .Append(evidence.Catalog["OpenAction"])
        .Where(action => action.IsDictionary)
        .SelectMany(action => Chain(action, 0));

    private static IEnumerable<PdfValue> Chain(PdfValue action, int depth) => depth > 16 ? []
        : action["Next"].Items.SelectMany(next => Chain(next, depth + 1)).Prepend(action);

    private static IEnumerable<PdfValue> OutlineItems(PdfValue root)
    {
        var seen = new HashSet<int>();
        var waiting = new Stack<PdfValue>([root["First"]]);
        while (waiting.TryPop(out var item))
        {
            if (item.IsDictionary && seen.Add(item.Number))
            {
                yield return item;
                waiting.Push(item["Next"]);
                waiting.Push(item["First"]);
            }
        }
    }
}
