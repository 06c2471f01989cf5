using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>What an environment says before its rows: where it stands on the line, its columns and the rules between them.</summary>
internal readonly record struct ArrayHead(ImmutableArray<MathColumn> Columns, MathRuleStyle RuleAfter, MathArrayPosition Position)
{
    /// <summary>How all columns stand, where one letter says it for all.</summary>
    public MathAlignment? Every { get; init; }

    public static readonly ArrayHead None = new([], MathRuleStyle.None, MathArrayPosition.Middle);
}

/// <summary>Reads the head of an environment: <c>[t]{l|c:r}</c>, <c>{2}</c> of alignat, <c>[r]</c> of matrix*.</summary>
internal static class HeadReader
{
    private static readonly Phrase Columns = new("a list of columns (l, c, r, | and :)", "列格式（l、c、r、| 和 :）");
    private static readonly Phrase Position = new("a position: t, c or b", "位置：t、c 或 b");

    public static ArrayHead Read(TexParser parser, TexEnvironment environment, Token begin)
    {
        var head = ArrayHead.None;
        switch (environment.Head)
        {
            case HeadKind.Position or HeadKind.Columns:
                head = head with { Position = ReadPosition(parser, begin) };
                return environment.Head == HeadKind.Columns ? ReadColumns(parser, begin, head) : head;
            case HeadKind.Pairs:
                RawText.Read(parser, begin); // how many pairs there are is seen from the rows
                return head;
            case HeadKind.Alignment when parser.Tokens.ReadBracketed() is { } tokens:
                var column = new MathColumn(AlignmentOf(parser, RawText.Join(tokens), begin));
                return head with { Every = column.Alignment };
            default:
                return head;
        }
    }

    private static MathArrayPosition ReadPosition(TexParser parser, Token begin)
    {
        if (parser.Tokens.ReadBracketed() is not { } tokens)
        {
            return MathArrayPosition.Middle;
        }
        var text = RawText.Join(tokens);
        if (text is not ("t" or "b" or "c"))
        {
            parser.Tokens.Stop(DiagnosticCatalog.FormulaBadValue, begin, text, Position);
        }
        return text switch { "t" => MathArrayPosition.Top, "b" => MathArrayPosition.Bottom, _ => MathArrayPosition.Middle };
    }

    private static ArrayHead ReadColumns(TexParser parser, Token begin, ArrayHead head)
    {
        var columns = ImmutableArray.CreateBuilder<MathColumn>();
        var text = RawText.Read(parser, begin);
        var rule = MathRuleStyle.None;
        foreach (var sign in text.Text.Where(sign => sign != ' '))
        {
            if (sign is '|' or ':')
            {
                rule = sign == ':' ? MathRuleStyle.Dashed : rule == MathRuleStyle.Solid ? MathRuleStyle.Double : MathRuleStyle.Solid;
                continue;
            }
            columns.Add(new MathColumn(AlignmentOf(parser, sign.ToString(), text.Place), rule));
            rule = MathRuleStyle.None;
        }
        return head with { Columns = columns.ToImmutable(), RuleAfter = rule };
    }

    private static MathAlignment AlignmentOf(TexParser parser, string sign, Token place)
    {
        if (sign is not ("l" or "c" or "r"))
        {
            parser.Tokens.Stop(DiagnosticCatalog.FormulaBadValue, place, sign, Columns);
        }
        return sign switch { "l" => MathAlignment.Left, "r" => MathAlignment.Right, _ => MathAlignment.Centre };
    }
}
