using Publisher.Composition.Annotations;
using Publisher.Composition.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Lines;

/// <summary>
/// Sets one paragraph (T1): classify, itemize, shape, space, make room for
/// readings, find breaks, total fit, justify, place. One for each thread;
/// buffers are reused from paragraph to paragraph.
/// </summary>
internal sealed class ParagraphComposer
{
    private readonly IGlyphSource _source;
    private readonly LanguageRulesCache _languages;
    private readonly ParagraphWork _work = new();
    private readonly TextClassifier _classifier;
    private readonly Itemizer _itemizer;
    private readonly CellBuilder _cells;
    private readonly RubyFitter _ruby;
    private readonly LineSetter _lines;

    /// <param name="report">Where composers of one book tell what faces lack; null makes one of its own.</param>
    public ParagraphComposer(TextShaper shaper, Typography typography, DiagnosticBag diagnostics, FaceReport? report = null)
        : this(new FontGlyphSource(shaper), typography, diagnostics, report)
    {
        Shaper = shaper;
    }

    /// <summary>For tests: glyphs from anywhere.</summary>
    internal ParagraphComposer(IGlyphSource source, Typography typography, DiagnosticBag diagnostics, FaceReport? report = null)
    {
        _languages = new LanguageRulesCache(typography);
        Diagnostics = diagnostics;
        _classifier = new TextClassifier(_languages);
        _source = source;
        var faces = new FaceChooser(source);
        var missing = new MissingGlyphReport(diagnostics);
        Faces = report ?? new FaceReport();
        _itemizer = new Itemizer(source, faces, _languages, Faces);
        _cells = new CellBuilder(source, missing);
        _ruby = new RubyFitter(new ReadingShaper(source, faces, missing));
        _lines = new LineSetter(source, diagnostics);
    }

    /// <summary>The shaper this composer was made with.</summary>
    public TextShaper Shaper { get; } = null!;
    public DiagnosticBag Diagnostics { get; }

    /// <summary>Where glyphs come from.</summary>
    public IGlyphSource Source => _source;

    /// <summary>What styles asked of faces in vain.</summary>
    public FaceReport Faces { get; }

    /// <summary>Whether a family of the role is meant for the language.</summary>
    public bool HasRole(LanguageTag language, FontRole role) => _source.HasRole(language, role);

    /// <summary>What the last paragraph was made of, until the next is composed.</summary>
    internal ParagraphWork Work => _work;

    /// <summary>Where to note the place of every cell that is set; null as a rule.</summary>
    internal List<PlacedCell>? Trace { get => _lines.Trace; set => _lines.Trace = value; }

    /// <summary>The book's profile of a language.</summary>
    public LanguageProfile ProfileOf(LanguageTag language) => _languages.ProfileOf(language);

    /// <summary>Lines composed from now on carry a record of what they are (T83).</summary>
    public void RecordLines() => _lines.RecordLines();

    public ComposedParagraph Compose(StyledText text, ParagraphSettings settings)
    {
        Prepare(text, settings);
        return _lines.Set(_work);
    }

    /// <summary>
    /// Width of the text on one line at natural widths: for tables, markers, leaders, running heads. Of several lines that
    /// the author demands, the longest.
    /// </summary>
    public Length NaturalWidth(StyledText text, ParagraphSettings settings)
    {
        Prepare(text, settings);
        return _lines.NaturalWidth(_work);
    }

    private void Prepare(StyledText text, ParagraphSettings settings)
    {
        _work.Start(text, settings, _languages.For(settings.Profile));
        _classifier.Classify(_work);
        _itemizer.Itemize(_work);
        _cells.Build(_work);
        FindBreaks();
        TwoEmUnits.Join(_work);
        GapFinder.Find(_work);
        _ruby.Fit(_work);
    }

    private void FindBreaks()
    {
        BreakFinder.Find(_work.Classes.AsSpan(0, _work.Length), _work.Costs);
        BreakPricer.Price(_work);
        if (_work.Settings.Balance && _work.Rules.Profile.KeepPhrases)
        {
            PhraseBreaks.Price(_work);
        }
    }
}
