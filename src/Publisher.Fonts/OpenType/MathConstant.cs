namespace Publisher.Fonts.OpenType;

/// <summary>
/// The constants of a MATH table that are lengths, in the order of the table [OpenType 1.9.1, MathConstants table], from
/// MathLeading on.
/// </summary>
public enum MathConstant
{
    MathLeading,
    AxisHeight,
    AccentBaseHeight,
    FlattenedAccentBaseHeight,
    SubscriptShiftDown,
    SubscriptTopMax,
    SubscriptBaselineDropMin,
    SuperscriptShiftUp,
    SuperscriptShiftUpCramped,
    SuperscriptBottomMin,
    SuperscriptBaselineDropMax,
    SubSuperscriptGapMin,
    SuperscriptBottomMaxWithSubscript,
    SpaceAfterScript,
    UpperLimitGapMin,
    UpperLimitBaselineRiseMin,
    LowerLimitGapMin,
    LowerLimitBaselineDropMin,
    StackTopShiftUp,
    StackTopDisplayStyleShiftUp,
    StackBottomShiftDown,
    StackBottomDisplayStyleShiftDown,
    StackGapMin,
    StackDisplayStyleGapMin,
    StretchStackTopShiftUp,
    StretchStackBottomShiftDown,
    StretchStackGapAboveMin,
    StretchStackGapBelowMin,
    FractionNumeratorShiftUp,
    FractionNumeratorDisplayStyleShiftUp,
    FractionDenominatorShiftDown,
    FractionDenominatorDisplayStyleShiftDown,
    FractionNumeratorGapMin,
    FractionNumeratorDisplayStyleGapMin,
    FractionRuleThickness,
    FractionDenominatorGapMin,
    FractionDenominatorDisplayStyleGapMin,
    SkewedFractionHorizontalGap,
    SkewedFractionVerticalGap,
    OverbarVerticalGap,
    OverbarRuleThickness,
    OverbarExtraAscender,
    UnderbarVerticalGap,
    UnderbarRuleThickness,
    UnderbarExtraDescender,
    RadicalVerticalGap,
    RadicalDisplayStyleVerticalGap,
    RadicalRuleThickness,
    RadicalExtraAscender,
    RadicalKernBeforeDegree,
    RadicalKernAfterDegree,
}

/// <summary>The corners of a glyph that scripts are tucked into, in the order of a MathKernInfo record.</summary>
public enum MathCorner { TopRight, TopLeft, BottomRight, BottomLeft }

/// <summary>A ready-made larger form of a glyph, and its length along the direction of growth, in font units.</summary>
public readonly record struct MathVariant(ushort Glyph, int Length);

/// <summary>
/// A piece of which a glyph of any length is made, from bottom to top or from left to right: how far its ends may overlap
/// with their neighbours, and whether it may be repeated or left out.
/// </summary>
public readonly record struct MathPart(ushort Glyph, int StartConnector, int EndConnector, int Length, bool IsExtender);
