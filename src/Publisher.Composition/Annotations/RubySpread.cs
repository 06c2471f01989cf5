using Publisher.Model.Measures;

namespace Publisher.Composition.Annotations;

/// <summary>
/// Room shared out 1:2:1 among the characters of a reading that is shorter than its base: half a share at both ends, no more
/// than one ruby em there (T56, JLREQ 3.3.6). In units.
/// </summary>
internal readonly record struct RubySpread(long Outer, long Inner)
{
    public static RubySpread Of(long slack, int clusters, Length rubyEm)
    {
        var outer = Math.Min(slack / Math.Max(1, clusters) / 2, rubyEm.Units);
        return clusters > 1
            ? new RubySpread(outer, (slack - 2 * outer) / (clusters - 1))
            : new RubySpread(slack / 2, 0);
    }
}
