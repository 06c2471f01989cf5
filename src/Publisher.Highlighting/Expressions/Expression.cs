using System.Text.RegularExpressions;

namespace Publisher.Highlighting.Expressions;

/// <summary>
/// One expression of a grammar. It is compiled when it is first needed, and not run where no character of the line can begin
/// its match. What it found is remembered for the line: grammars ask the same of the same line from place to place.
/// </summary>
internal sealed partial class Expression
{
    private const int Nowhere = -1;

    private readonly ExpressionPool _pool;
    private readonly string _pattern;
    private readonly CharacterSet _first;
    private readonly bool _hangsOnStart;

    private nint _compiled;
    private bool _isCompiled;
    private long _line = -1;
    private int _from;
    private int _found;

    public Expression(string pattern, ExpressionPool pool)
    {
        (_pattern, _pool) = (Spell(pattern), pool);
        _first = FirstCharacters.Of(_pattern);
        _hangsOnStart = HangsOnStart(_pattern);
    }

    /// <summary>Start and end of the match last found and of its groups, in pairs that nobody changes; (0, 0) for a group that took no part.</summary>
    public int[] Groups { get; private set; } = [];

    /// <summary>Whether the library can compile an expression.</summary>
    public static bool IsSound(string pattern)
    {
        var compiled = Oniguruma.Compile(Spell(pattern));
        if (compiled != 0)
        {
            Oniguruma.Free(compiled);
        }
        return compiled != 0;
    }

    /// <summary>Where it matches next, at <paramref name="from"/> or behind it.</summary>
    /// <param name="before">Matches from here on are of no interest.</param>
    /// <returns>-1 for nowhere.</returns>
    public int Find(Line line, int from, int before)
    {
        if (_line == line.Stamp && _from <= from && (!_hangsOnStart || _from == from) && (_found == Nowhere || _found >= from))
        {
            return _found;
        }
        var start = from;
        if (!_first.IsAll)
        {
            start = line.Find(_first, from);
            if (start < 0)
            {
                return Remember(line, from, Nowhere);
            }
            if (start >= before)
            {
                return Nowhere;
            }
        }
        return Remember(line, from, Search(line, _hangsOnStart ? from : start));
    }

    public void Free()
    {
        if (_compiled != 0)
        {
            Oniguruma.Free(_compiled);
            _compiled = 0;
        }
    }

    private int Remember(Line line, int from, int found)
    {
        (_line, _from, _found) = (line.Stamp, from, found);
        return found;
    }

    private unsafe int Search(Line line, int from)
    {
        if (!_isCompiled)
        {
            _isCompiled = true;
            _compiled = Oniguruma.Compile(_pattern);
        }
        if (_compiled == 0)
        {
            return Nowhere;
        }
        var place = Oniguruma.Search(_compiled, line.Start, from * sizeof(char), line.Length * sizeof(char), _pool.Region);
        if (place < 0)
        {
            _pool.GaveUp |= place < Nowhere;
            return Nowhere;
        }
        Groups = ReadGroups(_pool.Region);
        return Groups[0];
    }

    private static int[] ReadGroups(nint region)
    {
        var groups = new int[2 * Oniguruma.CountOf(region)];
        for (var i = 0; i < groups.Length; i += 2)
        {
            var start = Oniguruma.StartOf(region, i / 2);
            if (start >= 0)
            {
                (groups[i], groups[i + 1]) = (start, start + Math.Max(0, Oniguruma.LengthOf(region, i / 2)));
            }
        }
        return groups;
    }

    /// <summary>\G stands for where the search began, and \K moves the start of the match away from it.</summary>
    private static bool HangsOnStart(string pattern)
    {
        for (var i = 0; i + 1 < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && pattern[++i] is 'G' or 'K')
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Grammars are written for a library that reads characters as UTF-8: \x7f is there a character, in UTF-16 half of one.</summary>
    private static string Spell(string pattern) => pattern.Contains("\\x", StringComparison.Ordinal)
        ? HexCharacter().Replace(pattern, @"\x{$1}").Replace(@"\x{7fffffff}", @"\x{7ffff}", StringComparison.Ordinal)
        : pattern;

    [GeneratedRegex(@"\\x([A-Fa-f0-9]{2,8})")]
    private static partial Regex HexCharacter();
}
