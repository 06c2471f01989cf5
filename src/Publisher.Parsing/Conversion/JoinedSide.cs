using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Parsing.Markdown;

namespace Publisher.Parsing.Conversion;

/// <summary>One language's file of a chapter on its way into the common one.</summary>
internal sealed class JoinedSide
{
    private readonly Dictionary<int, Segment> _byStart;
    private readonly HashSet<Segment> _followed = new(ReferenceEqualityComparer.Instance);

    public JoinedSide(FileContent content)
    {
        Content = content;
        Edits = new TextEdits(content.Source.Text);
        Segments = Segmenter.Read(content.Source.Text, content.Blocks);
        _byStart = Segments.Where(segment => segment.Block is not null).DistinctBy(segment => segment.Block!.Span.Start)
            .ToDictionary(segment => segment.Block!.Span.Start);
    }

    public FileContent Content { get; }
    public TextEdits Edits { get; }
    public ImmutableArray<Segment> Segments { get; }

    /// <summary>New labels of notes, by the old.</summary>
    public Dictionary<string, string> Labels { get; } = new(StringComparer.Ordinal);

    public LanguageTag Language => Content.Language;
    public Segment? Head => Segments.FirstOrDefault(segment => segment.Kind == SegmentKind.Head);
    public IEnumerable<Segment> Notes => Segments.Where(segment => segment.Kind == SegmentKind.Note);

    public Segment SegmentOf(Block block) => _byStart[block.Span.Start];

    public string LabelOf(Segment note) => Labels.GetValueOrDefault(note.Label, note.Label);

    public string Text(Segment segment) => Edits.Apply(segment.Start, segment.End).ReplaceLineEndings("\n");

    /// <summary>Whether a note or a definition follows another line upon line.</summary>
    public bool IsClose(Segment segment) => Segments.IndexOf(segment) is var at and > 0 && Segments[at - 1].Kind is (SegmentKind.Note or SegmentKind.Other)
        && SourceLines.Next(Content.Source.Text, Segments[at - 1].End) == segment.Start;

    public void Restart() => _followed.Clear();

    /// <summary>What is no block behind a segment, or at the beginning of the file; each once.</summary>
    public IEnumerable<Segment> After(Segment? block)
    {
        for (var i = block is null ? 0 : Segments.IndexOf(block) + 1; i < Segments.Length && Segments[i].Kind != SegmentKind.Block; i++)
        {
            if (_followed.Add(Segments[i]))
            {
                yield return Segments[i];
            }
        }
    }
}
