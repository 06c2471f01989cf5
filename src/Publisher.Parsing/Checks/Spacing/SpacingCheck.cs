using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Layouts;
using Publisher.Model.Pairs;

namespace Publisher.Parsing.Checks.Spacing;

/// <summary>
/// CHK070 to CHK077: spaces, and marks that are typed for want of others, in the texts of a whole book. Rules see only characters
/// that the file has as they are read: never code, formulas, addresses, HTML, attributes.
/// </summary>
internal sealed class SpacingCheck : ContentWalker
{
    private readonly Typography _typography;
    private readonly ScriptSpacing _scripts;
    private readonly SpaceRules _spaces;
    private readonly MarkRules _marks;
    private readonly Dictionary<LanguageTag, LanguageProfile> _profiles = [];
    private readonly Stack<Scope> _scopes = [];

    /// <summary>Texts that were seen: what languages share stands in several sides.</summary>
    private readonly HashSet<(SourceFile, int)> _seen = [];
    private readonly HashSet<Footnote> _notes = new(ReferenceEqualityComparer.Instance);

    /// <summary>How the text is to be judged that is being walked.</summary>
    private readonly record struct Scope(LanguageTag Language, bool CanMend, bool IsAddress);

    public SpacingCheck(Typography typography, DiagnosticBag bag)
    {
        var report = new SpacingReport(bag);
        _typography = typography;
        _scripts = new ScriptSpacing(report);
        _spaces = new SpaceRules(report, _scripts);
        _marks = new MarkRules(report);
    }

    public void Run(PairSide side)
    {
        _scopes.Push(new Scope(side.Language, true, false));
        Walk(side.Blocks);
        _scopes.Pop();
    }

    /// <summary>Reports what only the whole book shows.</summary>
    public void Finish() => _scripts.Report();

    protected override void Enter(Block block)
    {
        var scope = _scopes.Peek();
        _scopes.Push(scope with
        {
            Language = block.Language == LanguageTag.None ? scope.Language : block.Language,
            // Links may lead to a heading by its words.
            CanMend = block is Heading ? block.Attributes.Id.Length > 0 : scope.CanMend,
        });
    }

    protected override void Leave(Block block) => _scopes.Pop();

    protected override void Enter(Inline inline)
    {
        var scope = _scopes.Peek();
        switch (inline)
        {
            case StyledSpan span: _scopes.Push(scope with { Language = span.Language ?? scope.Language }); break;
            case Link link: _scopes.Push(scope with { IsAddress = scope.IsAddress || IsAddress(link) }); break;
            case Text text when !scope.IsAddress: Check(text, scope); break;
            case NoteReference { Note: var note } when _notes.Add(note): Walk(note.Blocks); break;
            default: break;
        }
    }

    protected override void Leave(Inline inline)
    {
        if (inline is StyledSpan or Link)
        {
            _scopes.Pop();
        }
    }

    /// <summary>Whether a link's words are its address, or the label by which it is looked up.</summary>
    private static bool IsAddress(Link link)
    {
        var words = PlainText.Of(link.Content);
        var isLabel = link.Span.File is { } file && link.Span.End > 0 && link.Span.End <= file.Text.Length && file.Text[link.Span.End - 1] != ')';
        return isLabel || words == link.Target || words.Contains("://", StringComparison.Ordinal) || words.StartsWith("www.", StringComparison.Ordinal);
    }

    private void Check(Text text, Scope scope)
    {
        if (text.Span.File is not { } file || !_seen.Add((file, text.Span.Start)))
        {
            return;
        }
        var places = SourcePlace.FindAll(text.Span, text.Value);
        for (var i = 0; i < places.Length && places[i] >= 0;)
        {
            var first = i++;
            while (i < places.Length && places[i] == places[i - 1] + 1 && file.Text[places[i]] == text.Value[i])
            {
                i++;
            }
            if (file.Text[places[first]] == text.Value[first])
            {
                Check(new SourceRun(file, places[first], places[i - 1] + 1, scope.Language, scope.CanMend));
            }
        }
    }

    private void Check(SourceRun run)
    {
        var profile = ProfileOf(run.Language);
        _spaces.Check(run, profile);
        _marks.Check(run, profile);
        _scripts.Count(run);
    }

    private LanguageProfile ProfileOf(LanguageTag language) => _profiles.TryGetValue(language, out var profile)
        ? profile : _profiles[language] = _typography.For(language);
}
