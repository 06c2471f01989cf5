using Publisher.Verification.Fonts;

namespace Publisher.Verification.Content;

/// <summary>The parts of the graphics state that conformance depends on (ISO 32000-1, 8.4).</summary>
internal struct GraphicsState
{
    public FontUse? Font;

    /// <summary>Text rendering mode; 3 paints nothing.</summary>
    public int RenderMode;
}
