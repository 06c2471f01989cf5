using System.Collections.Immutable;
using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Environments: rows and columns, each kind from the table of <see cref="TexEnvironments"/>.</summary>
internal static class ArrayReader
{
    /// <summary>Columns of one array; more are no table that anyone could read, and missing cells are filled in.</summary>
    private const int MaxColumns = 100;

    public static readonly KeyValuePair<string, CommandReader>[] All =
    [
        new("begin", ReadEnvironment),
        new("substack", ReadSubstack),
        new("hline", Misplaced), new("hdashline", Misplaced),
    ];

    public static bool IsRowEnd(Token token) => token is { Kind: TokenKind.Command, Text: "\\" or "cr" or "newline" };

    /// <summary><c>\\[1ex]</c>, <c>\\*</c>: the space asked for below a row.</summary>
    public static MathLength? ReadGap(TexParser parser)
    {
        parser.Tokens.Take('*');
        var place = parser.Tokens.Peek();
        return place.IsChar('[') && parser.Tokens.ReadBracketed() is { } tokens ? TexLength.Of(parser, RawText.Join(tokens), place) : null;
    }

    private static MathNode Misplaced(TexParser parser, Token command)
    {
        parser.Tokens.Stop(DiagnosticCatalog.FormulaUnexpected, command, command.Source);
        return MathNode.Empty;
    }

    private static MathNode ReadEnvironment(TexParser parser, Token begin)
    {
        var name = RawText.Read(parser, begin);
        if (TexEnvironments.Find(name.Text) is not { } environment)
        {
            TexEnvironments.ReportUnknown(parser, name);
            return MathNode.Empty;
        }
        if (environment.IsDisplayOnly)
        {
            ReferenceCommands.RequireDisplay(parser, begin with { Text = $"begin{{{name.Text}}}" });
        }
        var head = HeadReader.Read(parser, environment, begin);
        var content = environment.Kind is { } kind ? ReadRows(parser, begin, kind, environment, head) : ReadEquation(parser, environment);
        ReadEnd(parser, begin, name.Text);
        return environment.Open.Length + environment.Close.Length == 0 ? content
            : new MathFenced(environment.Open, environment.Close, content);
    }

    /// <summary><c>equation</c>: one formula with a number.</summary>
    private static MathNode ReadEquation(TexParser parser, TexEnvironment environment)
    {
        var content = parser.ReadList();
        parser.Tag ??= environment.IsNumbered ? new EquationTag("") : null;
        return content;
    }

    private static MathArray ReadRows(TexParser parser, Token begin, MathArrayKind kind, TexEnvironment environment, ArrayHead head)
    {
        var outer = parser.Tag;
        var rows = ImmutableArray.CreateBuilder<MathArrayRow>();
        var rule = ReadRules(parser);
        while (!IsEnd(parser.Tokens.Peek()))
        {
            parser.Tag = environment.HasRowTags ? null : outer;
            var (cells, gap) = ReadRow(parser, begin);
            rows.Add(new MathArrayRow(cells) { RuleAbove = rule, GapBelow = gap, Tag = environment.HasRowTags ? RowTag(parser, environment) : null });
            outer = environment.HasRowTags ? outer : parser.Tag;
            rule = ReadRules(parser);
        }
        parser.Tag = outer;
        var count = Math.Max(head.Columns.Length, rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Length));
        if (count > MaxColumns)
        {
            parser.Tokens.Stop(DiagnosticCatalog.FormulaTooDeep, begin);
            return new MathArray(kind, [], []);
        }
        var columns = Enumerable.Range(0, count).Select(i => i < head.Columns.Length ? head.Columns[i] : new MathColumn(head.Every ?? environment.AlignmentOf(i)));
        return new MathArray(kind, [.. columns], [.. rows.Select(row => row with { Cells = Filled(row.Cells, count) })])
        {
            RuleBelow = rule, RuleAfter = head.RuleAfter, Position = head.Position, Stretch = StretchOf(parser),
        };
    }

    /// <summary><c>\def\arraystretch{1.5}</c>, in thousandths; as usual when it is no sensible number.</summary>
    private static int StretchOf(TexParser parser) =>
        parser.Macros.Find("arraystretch") is { } macro
            && decimal.TryParse(RawText.Join([.. macro.Body]), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var stretch)
            && stretch is > 0.1m and < 10 ? (int)(stretch * 1000) : 1000;

    private static EquationTag? RowTag(TexParser parser, TexEnvironment environment) =>
        parser.Tag == ReferenceCommands.None ? null : parser.Tag ?? (environment.IsNumbered ? new EquationTag("") : null);

    private static (ImmutableArray<MathNode> Cells, MathLength? Gap) ReadRow(TexParser parser, Token begin)
    {
        var cells = ImmutableArray.CreateBuilder<MathNode>();
        while (true)
        {
            cells.Add(parser.ReadList());
            var token = parser.Tokens.NextSolid();
            if (token.Kind == TokenKind.Align)
            {
                continue;
            }
            var gap = default(MathLength?);
            if (IsRowEnd(token))
            {
                gap = ReadGap(parser);
            }
            else if (IsEnd(token) && token.Kind != TokenKind.End)
            {
                parser.Tokens.Push(token);
            }
            else
            {
                var isOpen = token.Kind == TokenKind.End;
                parser.Tokens.Stop(isOpen ? DiagnosticCatalog.FormulaBraceMissing : DiagnosticCatalog.FormulaUnexpected, isOpen ? begin : token, token.Source);
            }
            return (cells.ToImmutable(), gap);
        }
    }

    private static bool IsEnd(Token token) => token.Kind is TokenKind.End or TokenKind.Close || token.Is("end");

    private static MathRuleStyle ReadRules(TexParser parser)
    {
        var rule = MathRuleStyle.None;
        for (var token = parser.Tokens.Peek(); token.Is("hline") || token.Is("hdashline"); token = parser.Tokens.Peek())
        {
            parser.Tokens.NextSolid();
            rule = token.Is("hdashline") ? MathRuleStyle.Dashed : rule == MathRuleStyle.None ? MathRuleStyle.Solid : MathRuleStyle.Double;
        }
        return rule;
    }

    private static void ReadEnd(TexParser parser, Token begin, string name)
    {
        var end = parser.Tokens.NextSolid();
        if (!end.Is("end"))
        {
            var rule = end.Kind == TokenKind.End ? DiagnosticCatalog.FormulaBraceMissing : DiagnosticCatalog.FormulaUnexpected;
            parser.Tokens.Stop(rule, end.Kind == TokenKind.End ? begin : end, end.Source);
            return;
        }
        var other = RawText.Read(parser, end);
        if (other.Text != name)
        {
            parser.Tokens.Stop(DiagnosticCatalog.FormulaEnvironmentMismatch, end, name, other.Text);
        }
    }

    /// <summary>Lines one under the other in the size of scripts, within braces.</summary>
    private static MathArray ReadSubstack(TexParser parser, Token command)
    {
        var open = parser.Tokens.NextSolid();
        if (open.Kind != TokenKind.Open)
        {
            parser.Tokens.Stop(DiagnosticCatalog.FormulaArgumentMissing, command, command.Source);
        }
        var array = ReadRows(parser, open, MathArrayKind.Stacked, TexEnvironments.Substack, ArrayHead.None);
        if (parser.Tokens.NextSolid().Kind != TokenKind.Close)
        {
            parser.Tokens.Stop(DiagnosticCatalog.FormulaBraceMissing, open);
        }
        return array;
    }

    private static ImmutableArray<MathNode> Filled(ImmutableArray<MathNode> cells, int count) =>
        cells.Length == count ? cells : [.. cells, .. Enumerable.Repeat(MathNode.Empty, count - cells.Length)];
}
