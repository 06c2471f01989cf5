using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Pages;

namespace Publisher.Cli.Building;

/// <summary>What <c>check --layout</c> tells of one edition: how many lines it has and which are remarkable (T83).</summary>
internal sealed record LayoutReport(string Edition, int Pages, int Lines, ImmutableArray<LayoutFinding> Findings)
{
    /// <summary>The traits that are counted, in the order of the columns.</summary>
    public static readonly ImmutableArray<LineTraits> Traits =
    [
        LineTraits.Loose, LineTraits.VeryLoose, LineTraits.Short, LineTraits.Runt, LineTraits.Overfull, LineTraits.Emergency,
        LineTraits.MissingGlyph, LineTraits.WrongRegion,
    ];

    public static LayoutReport Of(string edition, PageDirectory pages) => new(edition, pages.Labels.Length, pages.Lines.Length,
    [
        .. from line in pages.Lines
           where line.Line.Traits != LineTraits.None
           from trait in Traits
           where (line.Line.Traits & trait) != 0
           select new LayoutFinding(trait, pages.Labels[line.PageIndex], line.Line, LayoutWording.Of(trait, line.Line)),
    ]);

    public int Count(LineTraits trait) => Findings.Count(finding => finding.Trait == trait);

    /// <summary>Share of the lines, in percent.</summary>
    public double Share(LineTraits trait) => Lines == 0 ? 0 : Count(trait) * 100.0 / Lines;

    public LayoutReport With(Func<ImmutableArray<Diagnostic>, ImmutableArray<Diagnostic>> change)
    {
        var changed = change([.. Findings.Select(finding => finding.Diagnostic)]);
        return this with { Findings = [.. Findings.Zip(changed, (finding, diagnostic) => finding with { Diagnostic = diagnostic })] };
    }
}

/// <summary>One trait of one line, by the label of its page.</summary>
internal sealed record LayoutFinding(LineTraits Trait, string Page, LineRecord Line, Diagnostic Diagnostic)
{
    /// <summary>Whether composition says nothing of it unless asked.</summary>
    public bool IsNew => Trait is not (LineTraits.Overfull or LineTraits.MissingGlyph);
}
