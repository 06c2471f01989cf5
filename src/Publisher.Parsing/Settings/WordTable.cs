namespace Publisher.Parsing.Settings;

/// <summary>
/// The few words that a setting may be, with what each means, in the order given. Of our own, because framework dictionaries of
/// our types would be compiled at every start.
/// </summary>
internal sealed class WordTable<T> where T : struct
{
    private readonly List<string> _words = [];
    private T[] _values = new T[4];

    public IReadOnlyList<string> Keys => _words;

    /// <summary>What a word of the table means; setting it adds one, for initializers.</summary>
    public T this[string word]
    {
        get => TryGetValue(word, out var value) ? value : throw new ArgumentException(word);
        set
        {
            if (_words.Count == _values.Length)
            {
                Array.Resize(ref _values, _values.Length * 2);
            }
            _values[_words.Count] = value;
            _words.Add(word);
        }
    }

    public bool TryGetValue(string word, out T value)
    {
        var index = _words.IndexOf(word);
        value = index < 0 ? default : _values[index];
        return index >= 0;
    }
}
