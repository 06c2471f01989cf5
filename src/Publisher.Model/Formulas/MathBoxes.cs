using System.Collections.Immutable;

namespace Publisher.Model.Formulas;

/// <summary>
/// <c>\left ... \middle ... \right</c>: delimiters as tall as what they hold. There is one part more than there are
/// <see cref="Middles"/>; an empty delimiter is none (<c>\left.</c>). An inner atom.
/// </summary>
public sealed record MathFenced(string Open, string Close, ImmutableArray<MathNode> Parts, ImmutableArray<string> Middles) : MathNode
{
    public MathFenced(string open, string close, MathNode content) : this(open, close, [content], [])
    {
    }
}

/// <summary>A delimiter of a fixed size, 1 (<c>\big</c>) to 4 (<c>\Bigg</c>): 1.2, 1.8, 2.4 and 3 em tall.</summary>
public sealed record MathDelimiter(string Text, MathClass Class, int Size) : MathNode;

/// <summary>Space; negative pulls together. Lines may break at one that <see cref="Breaks"/>.</summary>
public sealed record MathSpace(MathLength Width, bool Breaks = false) : MathNode;

/// <summary>Where a formula within a line may (<c>\allowbreak</c>) or must not (<c>\nobreak</c>) be broken.</summary>
public sealed record MathBreak(bool Allowed) : MathNode;

/// <summary>Content in a style that the author fixed.</summary>
public sealed record MathStyled(MathNode Content, MathStyle Style) : MathNode;

public enum MathStyle { Display, Text, Script, ScriptScript }

/// <summary>Content in another size: <see cref="Permille"/> of the formula's own (<c>\small</c> 900, <c>\large</c> 1200).</summary>
public sealed record MathSized(MathNode Content, int Permille) : MathNode;

/// <summary>Content in a colour, <c>0xRRGGBB</c>.</summary>
public sealed record MathColored(MathNode Content, int Rgb) : MathNode;

/// <summary>
/// Content that counts with only some of its dimensions, and may be unseen: <c>\phantom</c> (all), <c>\hphantom</c> (width),
/// <c>\vphantom</c> (height and depth), <c>\smash</c> (seen, width only), <c>\mathrlap</c> (seen, no width).
/// </summary>
public sealed record MathPhantom(MathNode Content, bool IsSeen, bool Width, bool Height, bool Depth) : MathNode
{
    /// <summary>Where content without a width hangs from its point: to the right (rlap), both ways, or to the left (llap).</summary>
    public MathAlignment Alignment { get; init; } = MathAlignment.Left;
}

/// <summary>Content framed (<c>\boxed</c>) or on a ground (<c>\colorbox</c>); colours are <c>0xRRGGBB</c>.</summary>
public sealed record MathBoxed(MathNode Content, bool Framed = true) : MathNode
{
    public int? Ground { get; init; }
    public int? FrameColor { get; init; }
}

/// <summary>Content struck through.</summary>
public sealed record MathCancel(MathNode Content, CancelKind Kind) : MathNode;

/// <summary>Rising (<c>\cancel</c>), falling (<c>\bcancel</c>), both, or level (<c>\sout</c>).</summary>
public enum CancelKind { Rising, Falling, Cross, Level }

/// <summary>Content lifted from the line, or lowered where negative; or the axis to its middle when null (<c>\vcenter</c>).</summary>
public sealed record MathRaised(MathNode Content, MathLength? By) : MathNode;

/// <summary>A filled rectangle: <c>\rule[raise]{width}{height}</c>.</summary>
public sealed record MathRule(MathLength Width, MathLength Height, MathLength Raise) : MathNode;

/// <summary>
/// The number of a labelled equation. <see cref="Text"/> is empty until the book's numbers are known, then as printed, with
/// brackets when <see cref="Bracketed"/> (<c>\eqref</c>).
/// </summary>
public sealed record MathReference(string Label, bool Bracketed, string Text = "") : MathNode;
