using System.Collections.Immutable;
using Publisher.Model.Diagnostics;

namespace Publisher.Parsing.Settings;

/// <summary>A value of a settings file that knows its place.</summary>
internal abstract record YamlNode(SourceSpan Span)
{
    /// <summary>What an author would call it in a message.</summary>
    public abstract string Kind { get; }

    /// <summary>A key without a value, or <c>null</c> or <c>~</c>: as good as absent.</summary>
    public virtual bool IsNull => false;
}

/// <summary>A single value as written; <see cref="Plain"/> when it stands without quotes.</summary>
internal sealed record YamlScalar(SourceSpan Span, string Value, bool Plain) : YamlNode(Span)
{
    public override string Kind => $"'{Value}'";
    public override bool IsNull => Plain && Value is "" or "~" or "null";
}

internal sealed record YamlList(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span)
{
    public override string Kind => "a list";
}

/// <summary>Keys with values, in file order; keys are unique.</summary>
internal sealed record YamlMap(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span)
{
    public override string Kind => "a map";
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
