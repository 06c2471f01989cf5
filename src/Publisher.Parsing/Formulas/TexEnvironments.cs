using System.Collections.Frozen;
using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>What stands before the rows of an environment.</summary>
internal enum HeadKind { None, Position, Columns, Pairs, Alignment }

/// <summary>An environment: its kind of array (none for <c>equation</c>), what it is fenced by, how its columns stand.</summary>
internal sealed record TexEnvironment(MathArrayKind? Kind, string Open = "", string Close = "", HeadKind Head = HeadKind.None)
{
    /// <summary>Left of what it aligns at (cases, substack of amsmath are left or centred throughout).</summary>
    public MathAlignment? Alignment { get; init; }

    /// <summary>Whether its rows (or it as a whole) may have numbers of their own.</summary>
    public bool HasRowTags { get; init; }

    /// <summary>Whether they have them without being asked, as LaTeX's environments without a star.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Whether it is a display of its own, not a part of a formula.</summary>
    public bool IsDisplayOnly { get; init; }

    /// <summary>Columns that the author did not describe: as said, else right and left in turns where things are aligned.</summary>
    public MathAlignment AlignmentOf(int column) => Alignment
        ?? (Kind is MathArrayKind.Aligned or MathArrayKind.AlignedAt
            ? column % 2 == 0 ? MathAlignment.Right : MathAlignment.Left : MathAlignment.Centre);
}

/// <summary>The table of environments.</summary>
internal static class TexEnvironments
{
    public static readonly TexEnvironment Substack = new(MathArrayKind.Stacked);

    private static readonly FrozenDictionary<string, TexEnvironment> All = Matrices().Concat(Displays()).Concat(
    [
        new("array", new(MathArrayKind.Array, Head: HeadKind.Columns)),
        new("darray", new(MathArrayKind.DisplayArray, Head: HeadKind.Columns)),
        new("subarray", new(MathArrayKind.Stacked, Head: HeadKind.Columns)),
        new("smallmatrix", new(MathArrayKind.SmallMatrix)),
        new("cases", new(MathArrayKind.Cases, "{") { Alignment = MathAlignment.Left }),
        new("rcases", new(MathArrayKind.Cases, "", "}") { Alignment = MathAlignment.Left }),
        new("dcases", new(MathArrayKind.DisplayCases, "{") { Alignment = MathAlignment.Left }),
        new("drcases", new(MathArrayKind.DisplayCases, "", "}") { Alignment = MathAlignment.Left }),
        new("aligned", new(MathArrayKind.Aligned, Head: HeadKind.Position)),
        new("split", new(MathArrayKind.Aligned)),
        new("alignedat", new(MathArrayKind.AlignedAt, Head: HeadKind.Pairs)),
        new("gathered", new(MathArrayKind.Gathered, Head: HeadKind.Position)),
    ]).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Names = [.. All.Keys.Order(StringComparer.Ordinal)];

    public static IEnumerable<string> AllNames => Names;

    public static TexEnvironment? Find(string name) => All.GetValueOrDefault(name);

    public static void ReportUnknown(TexParser parser, RawText name)
    {
        if (name.Text == "CD")
        {
            var instead = new Phrase("set the arrows with xrightarrow in an array, or draw the diagram as a picture", "在 array 中用 xrightarrow 排箭头，或画成图片");
            parser.Tokens.Stop(DiagnosticCatalog.FormulaRefusedCommand, name.Place, @"\begin{CD}", instead);
            return;
        }
        parser.Tokens.Stop(DiagnosticCatalog.FormulaUnknownEnvironment, name.Place, name.Text, NearestWord.Find(name.Text, Names));
    }

    private static IEnumerable<KeyValuePair<string, TexEnvironment>> Matrices()
    {
        foreach (var (prefix, open, close) in new[] { ("", "", ""), ("p", "(", ")"), ("b", "[", "]"), ("B", "{", "}"), ("v", "|", "|"), ("V", "‖", "‖") })
        {
            yield return new(prefix + "matrix", new(MathArrayKind.Matrix, open, close));
            yield return new(prefix + "matrix*", new(MathArrayKind.Matrix, open, close, HeadKind.Alignment));
        }
    }

    private static IEnumerable<KeyValuePair<string, TexEnvironment>> Displays()
    {
        foreach (var (name, kind, head) in new[]
        {
            ("equation", default(MathArrayKind?), HeadKind.None), ("align", MathArrayKind.Aligned, HeadKind.None),
            ("alignat", MathArrayKind.AlignedAt, HeadKind.Pairs), ("gather", MathArrayKind.Gathered, HeadKind.None),
        })
        {
            var environment = new TexEnvironment(kind, Head: head) { HasRowTags = kind is not null, IsNumbered = true, IsDisplayOnly = true };
            yield return new(name, environment);
            yield return new(name + "*", environment with { IsNumbered = false });
        }
    }
}
