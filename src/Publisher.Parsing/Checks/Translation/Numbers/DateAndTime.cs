namespace Publisher.Parsing.Checks.Translation.Numbers;

/// <summary>What digits mean beside words of dates and times: 下午3点 and "3 p.m." are 15 too, 98年 is 1998, 20世纪80年代 the 1980s.</summary>
internal static class DateAndTime
{
    public static Number Widened(string text, Number number)
    {
        var after = text.AsSpan(number.End);
        var before = text.AsSpan(0, number.Start);
        if (number.Value is >= 0 and <= 12 && decimal.IsInteger(number.Value) && (IsAfternoon(after) || IsAfternoonBefore(before)))
        {
            return number with { Other = number.Value + 12, Third = number.Value == 12 ? 0 : number.Value };
        }
        if (after is ['倍', ..])
        {
            return number with { Other = number.Value + 1, Third = number.Value - 1 };
        }
        if (after is ['年', ..] && Eras.StartOf(before) is > 0 and var era)
        {
            return number with { Other = era + number.Value };
        }
        if (after is ['割', ..] && number.Value < 10)
        {
            return number with { Value = number.Value * 10 };
        }
        if (after is ['成', ..] && number.Value < 10 && after is not [_, '为' or '功' or '立', ..])
        {
            return number with { Value = number.Value * 10 };
        }
        if (after is ['折', ..])
        {
            return number with { Other = number.Value < 10 ? 100 - number.Value * 10 : 100 - number.Value, Third = number.Value * 10 };
        }
        return number.Value is >= 10 and < 100 && (after is ['年', ..] and not [_, '代', ..] || before is [.., '\'' or '’'])
            ? number with { Other = 1900 + number.Value, Third = 2000 + number.Value }
            : Decade(text, number);
    }

    /// <summary>20世纪80年代: one number, where English says "the 1980s".</summary>
    private static Number Decade(string text, Number number)
    {
        // Spaces may stand between: 20 世纪 80 年代.
        var after = text.AsSpan(number.End).TrimStart(' ');
        if (number.Value is <= 0 or >= 30 || !(after.StartsWith("世纪") || after.StartsWith("世紀")))
        {
            return number;
        }
        after = after[2..].TrimStart(' ');
        if (after is [>= '0' and <= '9', '0', ..] && after[2..].TrimStart(' ').StartsWith("年代"))
        {
            var decade = (after[0] - '0') * 10;
            return number with { End = text.Length - after.Length + 2, Value = (number.Value - 1) * 100 + decade, Other = decade };
        }
        return number;
    }

    private static bool IsAfternoon(ReadOnlySpan<char> after)
    {
        // The minutes may stand between: 3:30 pm.
        if (after is [':', >= '0' and <= '9', >= '0' and <= '9', ..])
        {
            after = after[3..];
        }
        after = after.TrimStart(" \u00A0");
        return after.StartsWith("pm", StringComparison.OrdinalIgnoreCase) || after.StartsWith("p.m", StringComparison.OrdinalIgnoreCase)
            || after.StartsWith("am", StringComparison.OrdinalIgnoreCase) || after.StartsWith("a.m", StringComparison.OrdinalIgnoreCase)
            || after.StartsWith("o’clock", StringComparison.Ordinal) || after.StartsWith("o'clock", StringComparison.Ordinal);
    }

    public static bool IsAfternoonBefore(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" ");
        return before.EndsWith("下午") || before.EndsWith("晚上") || before.EndsWith("傍晚") || before.EndsWith("中午") || before.EndsWith("凌晨")
            || before.EndsWith("午后") || before.EndsWith("当晚") || before.EndsWith("午後") || before.EndsWith("오후") || before.EndsWith("夜里");
    }
}
