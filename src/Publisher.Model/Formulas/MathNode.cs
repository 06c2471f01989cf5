using System.Collections.Immutable;

namespace Publisher.Model.Formulas;

/// <summary>
/// A part of a formula, near to both TeX's atoms and MathML Core. Macros are expanded, alphabets (bold, script, blackboard...)
/// applied to the characters themselves, styles that reach to the end of their group turned into nodes around it.
/// </summary>
public abstract record MathNode
{
    /// <summary>Nothing: an empty numerator, the missing base of a script.</summary>
    public static readonly MathNode Empty = new MathRow([]);
}

/// <summary>Parts side by side. Transparent: spaces between its parts and those around it are as if it were not there.</summary>
public sealed record MathRow(ImmutableArray<MathNode> Children) : MathNode
{
    public bool IsEmpty => Children.IsEmpty;
}

/// <summary>Parts that act as one atom of the class: <c>{...}</c> is ordinary, <c>\mathrel{...}</c> a relation.</summary>
public sealed record MathGroup(MathNode Content, MathClass Class) : MathNode;

/// <summary>
/// A character, or the name of a function (<c>sin</c>). Letters are those that are shown: x in italics is U+1D465, upright it is
/// U+0078; ℎ, ℬ and the other letters that Unicode has elsewhere are at their places. Numbers come digit by digit.
/// </summary>
public sealed record MathSymbol(string Text, MathClass Class, SymbolTraits Traits = SymbolTraits.None) : MathNode;

/// <summary>TeX's classes of atoms, which decide the space between neighbours (The TeXbook, chapter 18).</summary>
public enum MathClass { Ord, Op, Bin, Rel, Open, Close, Punct, Inner }

[Flags]
public enum SymbolTraits
{
    None = 0,

    /// <summary>Grows in display style: ∑, ∫.</summary>
    Large = 1,

    /// <summary>The name of a function, set upright as a word: sin, lim.</summary>
    Name = 2,

    /// <summary>Scripts stand under and over it in display style: ∑, lim.</summary>
    Limits = 4,
}

/// <summary>Words within a formula, spaces kept; set in the book's text face of their script.</summary>
public sealed record MathText(string Text, MathTextFace Face = MathTextFace.Roman) : MathNode;

public enum MathTextFace { Roman, Bold, Italic, BoldItalic, Sans, Mono }

/// <summary>
/// One over the other. <see cref="Thickness"/> null is the default rule, zero none (<c>\binom</c>, <c>\atop</c>).
/// <see cref="Open"/> and <see cref="Close"/> are delimiters of its height, empty where there are none.
/// </summary>
public sealed record MathFraction(MathNode Numerator, MathNode Denominator) : MathNode
{
    public MathLength? Thickness { get; init; }

    /// <summary>The style that the author fixed (<c>\dfrac</c>, <c>\tfrac</c>); null takes that of the place.</summary>
    public MathStyle? Style { get; init; }

    public string Open { get; init; } = "";
    public string Close { get; init; } = "";

    /// <summary>A step of a continued fraction: numerator and denominator both in display style, with a strut.</summary>
    public bool Continued { get; init; }
}

/// <summary>A root, the square root when <see cref="Degree"/> is null.</summary>
public sealed record MathRadical(MathNode Radicand, MathNode? Degree = null) : MathNode;

/// <summary>Sub- and superscript of a base. Primes are superscripts (U+2032).</summary>
public sealed record MathScripts(MathNode Base, MathNode? Sub, MathNode? Super, ScriptPlacement Placement = ScriptPlacement.Beside)
    : MathNode;

/// <summary>Where scripts stand: beside the base, under and over it, or so in display style only (<c>\sum</c>, <c>\lim</c>).</summary>
public enum ScriptPlacement { Beside, Limits, DisplayLimits }

/// <summary>Small matter under and over a base: <c>\overset</c>, <c>\stackrel</c>; an atom of the class.</summary>
public sealed record MathStack(MathNode Base, MathNode? Under, MathNode? Over, MathClass Class) : MathNode;

/// <summary>
/// A mark over or <see cref="Under"/> a base: <c>\hat</c>, <c>\vec</c>. <see cref="Mark"/> is the spacing character (^, ~, →);
/// one that stretches (<c>\widehat</c>, <c>\overrightarrow</c>) spans the base.
/// </summary>
public sealed record MathAccent(MathNode Base, string Mark, bool Stretchy = false, bool Under = false) : MathNode;

/// <summary>A rule over or under, of the font's thickness: <c>\overline</c>, <c>\underline</c>.</summary>
public sealed record MathBar(MathNode Content, bool Under) : MathNode;

/// <summary>A brace or bracket (⏞, ⏟, ⎴...) that spans the base, and what is written beyond it.</summary>
public sealed record MathStretched(MathNode Base, string Mark, bool Under, MathNode? Label = null) : MathNode;

/// <summary>An arrow as long as what is written over and under it; a relation.</summary>
public sealed record MathArrow(string Arrow, MathNode? Over, MathNode? Under) : MathNode;
