namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>
/// What numbers are counted in. Within one <see cref="Dimension"/> amounts can be compared: 1 km is 1000 m. Words that may be
/// several units (キロ, "pounds", ¥) have them all.
/// </summary>
internal sealed record Unit(string Name, char Dimension, decimal Scale);

/// <summary>The units that a number may have where it stands, and where their words end; no units when none is known.</summary>
internal readonly record struct UnitReading(Unit[] Units, int End)
{
    public static readonly UnitReading None = new([], 0);

    public bool IsKnown => Units.Length > 0;

    public bool Agrees(UnitReading other) => Array.Exists(Units, unit => Array.IndexOf(other.Units, unit) >= 0);

    /// <summary>Whether both are the same amount: 5 km and 5000 m, 10斤 and 5 kg.</summary>
    public bool IsSameAmount(decimal value, UnitReading other, decimal otherValue) => Array.Exists(Units, unit =>
        Array.Exists(other.Units, one => one.Dimension == unit.Dimension && one.Scale > 0 && value * unit.Scale == otherValue * one.Scale));
}
