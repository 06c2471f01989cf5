using Publisher.Verification.Structure;

namespace Publisher.Verification.Content;

/// <summary>
/// Reads content streams as a viewer does, as far as marks, fonts and colours go, and notes in a survey what rules ask
/// about. Streams call one another: the depth is bounded, and so is the number of operators.
/// </summary>
internal sealed class ContentReader(ContentSurvey survey, StructTree tree, bool hasDefaultLanguage)
{
    /// <summary>Forms within forms; ISO 32000-1 has no limit, annex C.2 none that matters.</summary>
    private const int MaximumDepth = 24;

    /// <summary>A thousand dense pages have some millions; a circle of forms has no end.</summary>
    private const int MaximumOperators = 40_000_000;

    private readonly HashSet<(int Form, int Owner, bool Artifact, bool Replaced)> _formsRead = [];
    private int _operators;
    private int _depth;

    public ContentSurvey Survey { get; } = survey;

    public StructTree Tree { get; } = tree;

    public MarkReader Marks { get; } = new(survey, tree, hasDefaultLanguage);

    public ColourReader Colours { get; } = new(survey);

    /// <param name="outer">The marked content that the stream stands in when another one calls it.</param>
    public void Read(ContentStream stream, MarkedContent? outer = null)
    {
        if (_depth >= MaximumDepth)
        {
            Survey.Note(Oddity.TooMuch, stream.Place, "forms within forms");
            return;
        }
        _depth++;
        new StreamReading(this, stream).Run(outer);
        _depth--;
    }

    /// <summary>Counts an operator; false when there have been too many.</summary>
    public bool MayGoOn() => ++_operators <= MaximumOperators;

    /// <summary>Whether a form is to be read in this place: where the same marks surround it, it would tell the same again.</summary>
    public bool IsNew((int Form, int Owner, bool Artifact, bool Replaced) place) => _formsRead.Add(place);
}
