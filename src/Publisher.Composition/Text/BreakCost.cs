namespace Publisher.Composition.Text;

/// <summary>
/// Cost of a break before a character, as a penalty of total fit (T38). Two values are no costs: <see cref="Never"/>
/// and <see cref="Forced"/>.
/// </summary>
internal static class BreakCost
{
    public const short Never = short.MaxValue;
    public const short Forced = short.MinValue;
    public const short Free = 0;

    /// <summary>Costs from here on are used only when nothing else gives a legal line (T8).</summary>
    public const short Emergency = 5000;
}
