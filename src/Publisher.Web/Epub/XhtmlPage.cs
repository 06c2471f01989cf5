using Publisher.Model.Documents;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>The frame of every XHTML file of an e-book: head, style sheet, body.</summary>
internal static class XhtmlPage
{
    public static MarkupWriter Start(Stream output, LanguageTag language, string title, string bodyType)
    {
        var writer = new MarkupWriter(output, MarkupSyntax.Xhtml);
        writer.StartDocument(language.Value, TextDirection.Of(language) == "rtl" ? "rtl" : "");
        writer.Line().Start("head").Line().Element("title", title).Line()
            .Start("link").Attribute("rel", "stylesheet").Attribute("type", "text/css")
            .Attribute("href", "../" + EpubPaths.Style).EndVoid().Line().End();
        writer.Line().Start("body").Semantics(bodyType, "");
        return writer;
    }

    public static void End(MarkupWriter writer)
    {
        writer.Line().End().Line().End().Line();
        writer.Dispose();
    }
}
