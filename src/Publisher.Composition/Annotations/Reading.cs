using Publisher.Composition.Text;
using Publisher.Fonts.Shaping;
using Publisher.Model.Documents;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Annotations;

/// <summary>One glyph of a reading; <see cref="Advance"/> in units, <see cref="Start"/> the offset of its cluster in the reading.</summary>
internal readonly record struct ReadingGlyph(FaceKey Face, ushort Id, int Start, int Advance, int XOffset, int YOffset);

/// <summary>
/// A segment of ruby: its base is the cells from <see cref="FirstCell"/> to before <see cref="EndCell"/>. An empty text reads
/// nothing: a mark between annotated characters.
/// </summary>
internal sealed class Reading(StyledRun run, string text, RubyScript script, Length size)
{
    public StyledRun Run { get; } = run;
    public string Text { get; } = text;
    public RubyScript Script { get; } = script;
    public Length Size { get; } = size;
    public List<ReadingGlyph> Glyphs { get; } = [];

    /// <summary>Set solid, in units.</summary>
    public long Width { get; set; }

    /// <summary>Pieces that may be spread: clusters.</summary>
    public int Clusters { get; set; }

    public int FirstCell { get; set; }
    public int EndCell { get; set; }

    /// <summary>
    /// How far the reading may stand out of its base's frames, in units: the room made for it and what it overhangs (T56, T57).
    /// </summary>
    public long LeftReach { get; set; }
    public long RightReach { get; set; }
    public bool IsEmpty => Text.Length == 0;
}

/// <summary>The readings of one ruby element, or of neighbouring romanised ones, in the order of the text.</summary>
internal sealed class RubyBlock(RubyKind kind)
{
    public RubyKind Kind { get; } = kind;
    public List<Reading> Readings { get; } = [];
    public int FirstCell => Readings[0].FirstCell;
    public int EndCell => Readings[^1].EndCell;

    /// <summary>Whether the readings are laid out over the compound as a whole rather than each over its character.</summary>
    public bool SharesRoom { get; set; }
}
