using System.Collections.Immutable;
using Publisher.Import.Markup;
using Publisher.Model.Documents;
using Publisher.Model.Wording;

namespace Publisher.Import.Content;

/// <summary>Reads notes, tips and warnings, as this program writes them and as many converters do.</summary>
internal static class AdmonitionReader
{
    public static Admonition Read(MarkupElement element, LanguageTag language, ReadingContext context, XhtmlBlockReader blocks)
    {
        var kind = Enum.GetValues<AdmonitionKind>().FirstOrDefault(kind => element.HasClass(NameOf(kind)));
        var attributes = blocks.AttributesOf(element, "admonition", NameOf(kind));
        var heading = element.Elements.FirstOrDefault(child => child.Classes.Any(name => name.EndsWith("title", StringComparison.Ordinal)));
        var title = heading is null ? [] : blocks.Inlines.Read(heading.Children, language);
        if (PlainText.Of(title) == UiText.For(language).Name(kind))
        {
            title = []; // the usual word, which the next build writes by itself
        }
        var inner = blocks.Read(element.Children.Where(child => child != heading), language);
        return new Admonition(context.Span(element), language, attributes, kind, title, inner);
    }

    private static string NameOf(AdmonitionKind kind) => kind.ToString().ToLowerInvariant();
}
