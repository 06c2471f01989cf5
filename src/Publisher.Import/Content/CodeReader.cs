using System.Collections.Immutable;
using System.Globalization;
using Publisher.Import.Markup;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>Reads preformatted text with its language; of our own books also the title before it, numbers and lines set off.</summary>
internal sealed class CodeReader(ReadingContext context, XhtmlBlockReader blocks)
{
    private const string Prefix = "language-";
    private string _title = "";

    /// <summary>Takes the title of the code that follows; false where the element is none.</summary>
    public bool TakesTitle(MarkupElement element)
    {
        var isTitle = context.Book.IsOwn && element.HasClass("code-title");
        _title = isTitle ? element.RawText().Trim() : _title;
        return isTitle;
    }

    public CodeBlock? Read(MarkupElement element)
    {
        var text = CodeText.Of(element);
        var attributes = blocks.AttributesOf(element, "counted", "greys");
        var classes = element.Classes.Concat(element.Child("code")?.Classes ?? []);
        var language = classes.FirstOrDefault(name => name.StartsWith(Prefix, StringComparison.Ordinal))?[Prefix.Length..] ?? "";
        attributes = context.Book.IsOwn ? WithLines(attributes, element) : attributes;
        return text.Length == 0 ? null : new CodeBlock(context.Span(element), attributes, language.All(IsWord) ? language : "", text);
    }

    private Attributes WithLines(Attributes attributes, MarkupElement element)
    {
        var pairs = attributes.Pairs;
        if (_title.Length > 0)
        {
            pairs = pairs.Add(new("title", _title));
            _title = "";
        }
        var lines = element.Descendants().Where(inner => inner.HasClass("line")).ToList();
        var marked = string.Join(',', lines.Index().Where(line => line.Item.HasClass("marked")).Select(line => (line.Index + 1).ToString(CultureInfo.InvariantCulture)));
        pairs = marked.Length > 0 ? pairs.Add(new("highlight", marked)) : pairs;
        if (!element.HasClass("counted"))
        {
            return attributes with { Pairs = pairs };
        }
        pairs = lines is [var first, ..] && first.Attribute("data-line") is { } number and not "1" ? pairs.Add(new("start", number)) : pairs;
        return attributes with { Pairs = pairs, Classes = attributes.HasClass("line-numbers") ? attributes.Classes : attributes.Classes.Add("line-numbers") };
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#' or '_' or '.';
}
