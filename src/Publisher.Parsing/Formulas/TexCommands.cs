using System.Collections.Frozen;
using System.Collections.Immutable;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>What a command means: reads its arguments, and returns what it makes.</summary>
internal delegate MathNode CommandReader(TexParser parser, Token command);

/// <summary>All commands that are more than a character or short for others, collected from the tables of the topics.</summary>
internal static class TexCommands
{
    private static readonly FrozenDictionary<string, CommandReader> All = new[]
    {
        FractionCommands.All, AccentCommands.All, StackCommands.All, DelimiterCommands.All, FontCommands.All, TextCommands.All,
        SpaceCommands.All, BoxCommands.All, ArrayReader.All, ReferenceCommands.All, DefinitionCommands.All, RefusedCommands.All,
    }.SelectMany(topic => topic).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<ImmutableArray<string>> Known = new(() =>
    [
        .. TexSymbols.Names.Concat(All.Keys).Concat(TexMacros.Names).Concat(SwitchCommands.Names)
            .Except(RefusedCommands.All.Select(one => one.Key)).Where(name => char.IsAsciiLetter(name[0])).Order(StringComparer.Ordinal),
    ]);

    public static CommandReader? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>The names that an author may have meant.</summary>
    public static ImmutableArray<string> Names(TexMacros macros) => Known.Value.AddRange(macros.OwnNames.Order(StringComparer.Ordinal));
}
