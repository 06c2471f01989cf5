using Publisher.Composition.Styles;
using Publisher.Model.Measures;
using Publisher.Model.Pages;

namespace Publisher.Composition.Blocks;

/// <summary>The horizontal rules of a table (T71): artifacts over its whole width.</summary>
internal sealed class TableRules(Length left, Length width, Palette palette)
{
    public Strip Draw(Length thickness) => new(thickness)
    {
        Items = [new FilledRect { Box = new Rect(left, Length.Zero, width, thickness), Ink = thickness > Length.FromMillimetres(0.2) ? Ink.Black : palette.Rule }],
    };
}
