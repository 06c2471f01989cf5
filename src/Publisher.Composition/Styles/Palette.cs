using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Composition.Styles;

/// <summary>The inks of a book: black text, one accent, greys for furniture. Text inks have 4.5:1 contrast on white or more.</summary>
internal sealed record Palette(Ink Accent)
{
    /// <summary>Cinnabar, 6.6:1 on white.</summary>
    private static readonly Ink Cinnabar = new(0xA8, 0x32, 0x1E);

    /// <summary>Running heads, folios, line numbers: 7:1 on white.</summary>
    public Ink Furniture { get; } = new(0x59, 0x59, 0x59);

    /// <summary>Thin rules.</summary>
    public Ink Rule { get; } = new(0x8C, 0x8C, 0x8C);

    /// <summary>The ground of code.</summary>
    public Ink Tint { get; } = new(0xF4, 0xF2, 0xEE);

    /// <summary>The ground of code in boxes that are tinted themselves: the paper's.</summary>
    public Ink Paper { get; } = new(0xFF, 0xFF, 0xFF);

    /// <summary>The ground of titles of code.</summary>
    public Ink TitleTint { get; } = new(0xE4, 0xE0, 0xD8);

    /// <summary>The ground of lines of code that are set off.</summary>
    public Ink MarkTint { get; } = new(0xE2, 0xDE, 0xD4);

    /// <summary>The ground of highlighted text: 86 % white when printed grey, which is seen, and keeps text inks above 4.5:1.</summary>
    public Ink Marker { get; } = new(0xF2, 0xDD, 0x9B);

    public static Palette Of(PageSettings settings) =>
        new(Ink.TryParse(settings.Accent, out var accent) ? accent : Cinnabar);
}
