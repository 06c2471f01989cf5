using Publisher.Verification.Fonts;
using Publisher.Verification.Reading;
using UglyToad.PdfPig.Tokens;

namespace Publisher.Verification.Content;

/// <summary>What content streams can have that rules ask about.</summary>
internal enum Oddity
{
    Untagged, ArtifactInTagged, TaggedInArtifact, TextWithoutLanguage, ActualTextWithoutLanguage, AlternateWithoutLanguage,
    ExpansionWithoutLanguage, Language, UnknownOperator, DeepNesting, RenderingIntent, InlineFilter, InlineInterpolation,
    ForeignResources, SharedForm, DeviceGray, DeviceRgb, DeviceCmyk, Transparency, TooMuch,
}

/// <summary>What was met while all content was read once: oddities by place, and everything that content made use of.</summary>
internal sealed class ContentSurvey
{
    /// <summary>Each oddity is kept once for each page and detail, and no more than this many.</summary>
    private const int MaximumKept = 10_000;

    private readonly Dictionary<Oddity, Dictionary<(int Page, string Detail), Violation>> _oddities = [];
    private readonly Dictionary<IToken, FontUse> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IToken, PdfValue> _forms = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IToken, PdfValue> _images = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IToken, PdfValue> _states = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IToken, PdfValue> _spaces = new(ReferenceEqualityComparer.Instance);

    public IEnumerable<FontUse> Fonts => _fonts.Values;

    public IEnumerable<PdfValue> Forms => _forms.Values;

    public IEnumerable<PdfValue> Images => _images.Values;

    /// <summary>Extended graphics states.</summary>
    public IEnumerable<PdfValue> States => _states.Values;

    /// <summary>Colour spaces that are arrays.</summary>
    public IEnumerable<PdfValue> Spaces => _spaces.Values;

    public IEnumerable<Violation> this[Oddity oddity] => _oddities.TryGetValue(oddity, out var found) ? found.Values : [];

    public void Note(Oddity oddity, Place place, string detail = "")
    {
        if (!_oddities.TryGetValue(oddity, out var found))
        {
            _oddities[oddity] = found = [];
        }
        if (found.Count < MaximumKept)
        {
            found.TryAdd((place.Page, detail), new Violation(place, detail));
        }
    }

    public FontUse Font(PdfValue font)
    {
        if (!_fonts.TryGetValue(font.Token!, out var use))
        {
            _fonts[font.Token!] = use = new FontUse(font);
        }
        return use;
    }

    /// <returns>Whether the form is met for the first time.</returns>
    public bool AddForm(PdfValue form) => _forms.TryAdd(form.Token!, form);

    public void AddImage(PdfValue image) => _images.TryAdd(image.Token!, image);

    public void AddState(PdfValue state) => _states.TryAdd(state.Token!, state);

    /// <returns>Whether the space is met for the first time.</returns>
    public bool AddSpace(PdfValue space) => _spaces.TryAdd(space.Token!, space);
}
