namespace Publisher.Web.Xhtml;

/// <summary>The characters that each style sets, gathered while the text is written.</summary>
internal sealed class FontNeeds
{
    private readonly Dictionary<TextStyle, CodePointSet> _sets = [];
    private TextStyle? _lastStyle;
    private CodePointSet? _last;

    public void Add(TextStyle style, string text)
    {
        if (_last is null || style != _lastStyle)
        {
            _lastStyle = style;
            if (!_sets.TryGetValue(style, out _last))
            {
                _sets.Add(style, _last = new CodePointSet());
            }
        }
        _last.Add(text);
    }

    /// <summary>Styles with their characters, in an order that does not depend on hashing.</summary>
    public IEnumerable<KeyValuePair<TextStyle, CodePointSet>> All => _sets
        .OrderBy(entry => entry.Key.Language.Value, StringComparer.Ordinal)
        .ThenBy(entry => (int)entry.Key.Role).ThenBy(entry => entry.Key.Bold).ThenBy(entry => entry.Key.Italic);
}
