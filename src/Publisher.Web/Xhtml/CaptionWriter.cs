using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Web.Xhtml;

/// <summary>The caption of one language with its number in words, either of which may be empty.</summary>
internal sealed record CaptionVersion(LanguageTag Language, string Label, ImmutableArray<Inline> Content)
{
    public bool IsEmpty => Content.IsEmpty && Label.Length == 0;
}

/// <summary>Writes captions with their numbers: one paragraph a language for matter that languages share.</summary>
internal static class CaptionWriter
{
    public static void Write(XhtmlContext context, XhtmlInlineWriter inlines, string element, List<CaptionVersion> versions)
    {
        var outer = context.Style;
        context.Style = outer with { Role = FontRole.Sans };
        context.Writer.Line().Start(element);
        foreach (var version in versions.Where(version => !version.IsEmpty))
        {
            WriteVersion(context, inlines, version, isAlone: versions.Count == 1);
        }
        context.Writer.End();
        context.Style = outer;
    }

    /// <summary>Enters the caption of each language in a list of figures, tables or listings.</summary>
    public static void Enter(List<CaptionedPlace> places, WebAnchor place, List<CaptionVersion> versions) =>
        places.AddRange(versions.Where(version => !version.IsEmpty).Select(version => new CaptionedPlace(
            place, version.Language, $"{version.Label}  {PlainText.Of(version.Content)}".Trim())));

    private static void WriteVersion(XhtmlContext context, XhtmlInlineWriter inlines, CaptionVersion version, bool isAlone)
    {
        var style = context.Style;
        if (!isAlone)
        {
            context.Writer.Start("p").OptionalAttribute("class", context.LanguageClass(version.Language));
            context.Switch(version.Language);
        }
        if (version.Label.Length > 0)
        {
            context.Style = context.Style with { Bold = true };
            context.Writer.Start("span", "label");
            context.Text(version.Label);
            context.Writer.End().Text(version.Content.IsEmpty ? "" : " ");
            context.Style = context.Style with { Bold = false };
        }
        inlines.Write(version.Content);
        if (!isAlone)
        {
            context.Writer.End();
        }
        context.Style = style;
    }
}
