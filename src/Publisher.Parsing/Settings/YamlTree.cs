using System.Collections.Immutable;
using Publisher.Model.Diagnostics;
using Publisher.Parsing.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Publisher.Parsing.Settings;

/// <summary>
/// Makes a tree of <see cref="YamlNode"/> from a settings file. Anchors, aliases and tags are refused: no author needs
/// them here, and aliases let a small file grow without bound.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>Nesting that no settings file reaches; keeps a hostile one from exhausting the stack.</summary>
    private const int MaxDepth = 32;

    private readonly SourceFile _file;
    private readonly DiagnosticBag _bag;
    private readonly int _start;
    private readonly Parser _parser;

    private YamlTree(SourceFile file, int start, int end, DiagnosticBag bag)
    {
        _file = file;
        _bag = bag;
        _start = start;
        _parser = new Parser(new StringReader(file.Text[start..end]));
    }

    /// <summary>The first document of the file; null when it is empty or broken (then the bag says why).</summary>
    public static YamlNode? Read(SourceFile file, DiagnosticBag bag) => Read(file, 0, file.Text.Length, bag);

    /// <summary>As <see cref="Read(SourceFile, DiagnosticBag)"/> for a part of a file (front matter).</summary>
    public static YamlNode? Read(SourceFile file, int start, int end, DiagnosticBag bag)
    {
        try
        {
            var tree = new YamlTree(file, start, end, bag);
            var first = tree.ReadDocument();
            tree.RefuseFurtherDocuments();
            return first;
        }
        catch (YamlException fault)
        {
            var place = Math.Clamp((int)fault.Start.Index + start, start, end);
            bag.Add(DiagnosticCatalog.InvalidYaml.Create(file.Span(place, place), OneLine(fault.Message)));
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current is NodeEvent)
            {
                return ReadNode(0);
            }
        }
        return null;
    }

    private void RefuseFurtherDocuments()
    {
        while (TryMoveNext())
        {
            if (_parser.Current is DocumentStart further)
            {
                _bag.Add(DiagnosticCatalog.FurtherDocument.Create(Span(further.Start, further.End)));
                return;
            }
        }
    }

    /// <summary>Reads the node whose first event is current; leaves its last event current.</summary>
    private YamlNode ReadNode(int depth)
    {
        var first = _parser.Current!;
        if (depth > MaxDepth)
        {
            throw new YamlException(first.Start, first.End, $"values are nested more than {MaxDepth} deep");
        }
        if (first is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            Refuse(first, new Phrase("Anchors and tags", "锚点和标签"));
        }
        switch (first)
        {
            case Scalar scalar:
                return new YamlScalar(Span(scalar.Start, scalar.End), ControlCharacters.Replace(scalar.Value), scalar.Style == ScalarStyle.Plain);
            case SequenceStart:
                return ReadList(first, depth);
            case MappingStart:
                return ReadMap(first, depth);
            default:
                Refuse(first, new Phrase("Aliases", "别名"));
                return new YamlScalar(Span(first.Start, first.End), "", true);
        }
    }

    private YamlList ReadList(ParsingEvent first, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (MoveNext() is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }
        return new YamlList(Span(first.Start, _parser.Current!.End), items.ToImmutable());
    }

    private YamlMap ReadMap(ParsingEvent first, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (MoveNext() is not MappingEnd)
        {
            var key = ReadKey(depth);
            MoveNext();
            var value = ReadNode(depth + 1);
            if (places.TryAdd(key.Value, key.Span))
            {
                entries.Add(new YamlEntry(key, value));
                continue;
            }
            var line = places[key.Value].StartPosition.Line;
            _bag.Add(DiagnosticCatalog.DuplicateKey.Create(key.Span, key.Value, line));
        }
        return new YamlMap(Span(first.Start, _parser.Current!.End), entries.ToImmutable());
    }

    /// <summary>The next event within a list or a map, which a broken file may lack.</summary>
    private ParsingEvent MoveNext()
    {
        var last = _parser.Current!;
        return TryMoveNext() && _parser.Current is not (DocumentEnd or StreamEnd) ? _parser.Current!
            : throw new YamlException(last.Start, last.End, "a list or a map is not closed");
    }

    private bool TryMoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            // What the library says of a file that ends within brackets (YamlDotNet, Parser.ParseFlowSequenceEntry).
            return false;
        }
    }

    private YamlScalar ReadKey(int depth)
    {
        var key = ReadNode(depth + 1);
        if (key is YamlScalar scalar)
        {
            return scalar;
        }
        _bag.Add(DiagnosticCatalog.WrongKind.Create(key.Span, "key", "a text", key.Kind, "key: value"));
        return new YamlScalar(key.Span, "", true);
    }

    private void Refuse(ParsingEvent place, Phrase what) =>
        _bag.Add(DiagnosticCatalog.YamlFeature.Create(Span(place.Start, place.End), what));

    private SourceSpan Span(Mark start, Mark end) => _file.Span(_start + (int)start.Index, _start + (int)end.Index);

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
}
