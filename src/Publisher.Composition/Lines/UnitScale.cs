using Publisher.Model.Measures;

namespace Publisher.Composition.Lines;

/// <summary>Font units to <see cref="Length"/> units at one size, rounded to the nearest.</summary>
internal readonly struct UnitScale(Length size, int unitsPerEm)
{
    private readonly long _size = size.Units;

    public int ToUnits(int fontUnits)
    {
        var product = fontUnits * _size;
        return (int)((product + (product < 0 ? -unitsPerEm : unitsPerEm) / 2) / unitsPerEm);
    }
}
