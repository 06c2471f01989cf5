using Publisher.Verification.Reading;

namespace Publisher.Verification.Content;

/// <summary>What makes a page transparent (ISO 32000-1, 11).</summary>
internal static class Transparency
{
    /// <summary>Of a graphics state, a form or a picture.</summary>
    public static void Note(PdfValue value, Place place, ContentSurvey survey)
    {
        if (IsIn(value))
        {
            survey.Note(Oddity.Transparency, place);
        }
    }

    private static bool IsIn(PdfValue value) =>
        value["SMask"] is { Exists: true, Name: not "None" }
        || value["SMaskInData"].Integer > 0
        || value["CA"].Real < 1
        || value["ca"].Real < 1
        || value["BM"].Items.FirstOrDefault().Name is not (null or "Normal" or "Compatible")
        || value["Group"]["S"].Name == "Transparency";
}
