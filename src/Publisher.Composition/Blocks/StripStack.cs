using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Measures;

namespace Publisher.Composition.Blocks;

/// <summary>The strips of one column as they are made. Blanks that meet become one, the greater.</summary>
internal sealed class StripStack
{
    private readonly ImmutableArray<Strip>.Builder _strips = ImmutableArray.CreateBuilder<Strip>();
    private ImmutableArray<Backing> _backings = [];
    private ImmutableArray<string> _anchors = [];
    private ImmutableArray<Footnote> _notes = [];

    public int Count => _strips.Count;

    public void Add(Strip strip)
    {
        if (!_anchors.IsEmpty && !strip.IsSpace)
        {
            strip = strip with { Anchors = _anchors.AddRange(strip.Anchors) };
            _anchors = [];
        }
        if (!_notes.IsEmpty && !strip.IsSpace)
        {
            strip = strip with { Notes = _notes.AddRange(strip.Notes) };
            _notes = [];
        }
        _strips.Add(_backings.IsEmpty ? strip : strip with { Backings = _backings.AddRange(strip.Backings) });
    }

    public void AddSpace(Length height)
    {
        if (_strips.Count > 0 && _strips[^1].IsSpace && _strips[^1].Backings == _backings)
        {
            height = Length.Max(height, _strips[^1].Height);
            _strips.RemoveAt(_strips.Count - 1);
        }
        Add(Strip.Space(height));
    }

    /// <summary>Puts a strip before the one at <paramref name="index"/>, on the same grounds.</summary>
    public void Insert(int index, Strip strip) => _strips.Insert(index, strip with { Backings = _strips[index].Backings });

    /// <summary>Names the place where the next strip begins.</summary>
    public void AddAnchor(string name)
    {
        if (name.Length > 0)
        {
            _anchors = _anchors.Add(name);
        }
    }

    /// <summary>Notes to stand beside the next strip.</summary>
    public void AddNote(Footnote note) => _notes = _notes.Add(note);

    /// <summary>Puts a ground behind all strips added until the matching <see cref="PopBacking"/>.</summary>
    public void PushBacking(Backing backing) => _backings = _backings.Add(backing);

    public void PopBacking() => _backings = _backings.RemoveAt(_backings.Length - 1);

    /// <summary>Keeps the strips from <paramref name="first"/> on together with whatever follows.</summary>
    public void KeepFrom(int first)
    {
        for (var i = first; i < _strips.Count; i++)
        {
            _strips[i] = _strips[i] with { KeepWithNext = true };
        }
    }

    /// <summary>Height of the strips from <paramref name="first"/> on.</summary>
    public Length HeightFrom(int first)
    {
        var height = Length.Zero;
        for (var i = first; i < _strips.Count; i++)
        {
            height += _strips[i].Height;
        }
        return height;
    }

    /// <summary>The first strip at or after <paramref name="first"/> that is not blank; null when there is none.</summary>
    public int? FirstTextFrom(int first)
    {
        for (var i = first; i < _strips.Count; i++)
        {
            if (!_strips[i].IsSpace)
            {
                return i;
            }
        }
        return null;
    }

    /// <summary>
    /// Where a note stands that belongs to the text from <paramref name="first"/> on: beside its start, or below the notes that it
    /// calls itself; null without text.
    /// </summary>
    public int? AnchorFrom(int first)
    {
        for (var i = _strips.Count - 1; i >= first; i--)
        {
            if (!_strips[i].Notes.IsEmpty)
            {
                return i;
            }
        }
        return FirstTextFrom(first);
    }

    public Strip this[int index]
    {
        get => _strips[index];
        set => _strips[index] = value;
    }

    /// <summary>The strips. Notes that none came for stand beside the last; without any, a blank of no height carries them.</summary>
    public ImmutableArray<Strip> ToImmutable()
    {
        if (!_notes.IsEmpty)
        {
            var last = _strips.Count - 1;
            while (last >= 0 && _strips[last].IsSpace)
            {
                last--;
            }
            if (last >= 0)
            {
                _strips[last] = _strips[last] with { Notes = _strips[last].Notes.AddRange(_notes) };
            }
            else
            {
                _strips.Add(Strip.Space(Length.Zero) with { Notes = _notes });
            }
            _notes = [];
        }
        return _strips.ToImmutable();
    }
}
