namespace Publisher.Composition.Lines;

/// <summary>Stages of justification: shrink S1-S6 (T28), stretch E1-E3 (T29).</summary>
internal enum ShrinkStage : byte { None, WordSpace, Middle, Bracket, Pause, Autospace, Stop }

/// <summary>See <see cref="ShrinkStage"/>.</summary>
internal enum StretchStage : byte { None, WordSpace, Autospace, Ideograph }

/// <summary>How far a line went down the stages of justification.</summary>
internal enum LineStage : byte { Natural, S1, S2, S3, S4, S5, S6, E1, E2, E3 }

/// <summary>
/// The space between two neighbours, in 1/1000 em: natural width, and how far which stage may shrink and comfortably
/// stretch it.
/// </summary>
internal readonly record struct GapRule(
    short Natural, short Shrink, ShrinkStage ShrinkStage, short Stretch, StretchStage StretchStage)
{
    public static readonly GapRule Solid = default;
}
