using Publisher.Verification.Content;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>What pages show and how it is marked: ISO 14289-1, 7.1 and 7.20; ISO 19005-2, 6.1.10, 6.1.13, 6.2.2 and 6.2.6.</summary>
internal static class ContentRules
{
    public static readonly Rule[] All =
    [
        new(Ua("7.1", 1, "01-003"), "content marked as artifact stands inside tagged content", "end the tagged content before it",
            Met(Oddity.ArtifactInTagged)),
        new(Ua("7.1", 2, "01-004"), "tagged content stands inside an artifact", "end the artifact before it", Met(Oddity.TaggedInArtifact)),
        new(Ua("7.1", 3, "01-005"), "content is neither tagged nor marked as artifact",
            "put it into marked content whose MCID a structure element holds, or into an Artifact", Met(Oddity.Untagged)),
        new([Ua("7.20", 1, "30-001"), A("6.2.9", 2)], "a form refers to a page of another file", "copy the page's content in",
            evidence => evidence.Survey.Forms.Where(form => form.Has("Ref")).Select(form => new Violation(new Place(0, form.Number)))),
        new(Ua("7.20", 2, "30-002"), "a form with tagged content is shown more than once",
            "show it once, or tag it from outside", Met(Oddity.SharedForm)),

        new(A("6.1.10", 1), "a picture within content uses a filter that is not allowed", "use another filter", Met(Oddity.InlineFilter)),
        new(A("6.1.13", 8), "graphics states are saved more than 28 levels deep", "nest q and Q less", Met(Oddity.DeepNesting)),
        new(A("6.2.2", 1), "content has an operator that ISO 32000-1 does not define", "take it out", Met(Oddity.UnknownOperator)),
        new(A("6.2.2", 2), "content uses resources that are not its own", "give the page or form a /Resources of its own", Met(Oddity.ForeignResources)),
        new(A("6.2.6", 1), "a rendering intent is none of the four", "use RelativeColorimetric, AbsoluteColorimetric, Perceptual or Saturation",
            Met(Oddity.RenderingIntent)),
    ];

    private static Check Met(Oddity oddity) => evidence => evidence.Survey[oddity];
}
