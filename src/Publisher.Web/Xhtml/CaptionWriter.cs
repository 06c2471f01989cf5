using System.Collections.Immutable;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Model.Wording;

namespace Publisher.Web.Xhtml;

/// <summary>The caption of one language.</summary>
internal readonly record struct CaptionVersion(LanguageTag Language, ImmutableArray<Inline> Content);

/// <summary>Writes captions with their numbers: one paragraph a language for matter that languages share.</summary>
internal static class CaptionWriter
{
    public static void Write(XhtmlContext context, XhtmlInlineWriter inlines, string element,
        List<CaptionVersion> versions, Func<UiText, string> label, int number)
    {
        var outer = context.Style;
        context.Style = outer with { Role = FontRole.Sans };
        context.Writer.Line().Start(element);
        foreach (var version in versions.Where(version => !version.Content.IsEmpty))
        {
            WriteVersion(context, inlines, version, label, number, isAlone: versions.Count == 1);
        }
        context.Writer.End();
        context.Style = outer;
    }

    /// <summary>Enters the caption of each language in a list of figures or tables.</summary>
    public static void Enter(XhtmlContext context, List<CaptionedPlace> places, WebAnchor place,
        List<CaptionVersion> versions, Func<UiText, string> label, int number) =>
        places.AddRange(versions.Where(version => !version.Content.IsEmpty).Select(version => new CaptionedPlace(
            place, version.Language, Plain(context, version.Language, version.Content, label, number))));

    private static string Plain(XhtmlContext context, LanguageTag language, ImmutableArray<Inline> content,
        Func<UiText, string> label, int number)
    {
        var text = PlainText.Of(content);
        var ui = UiText.For(language == LanguageTag.None ? context.Language : language);
        return number == 0 ? text : $"{ui.Number(label(ui), number)}  {text}";
    }

    private static void WriteVersion(XhtmlContext context, XhtmlInlineWriter inlines, CaptionVersion version,
        Func<UiText, string> label, int number, bool isAlone)
    {
        var style = context.Style;
        if (!isAlone)
        {
            context.Writer.Start("p").OptionalAttribute("class", context.LanguageClass(version.Language));
            context.Switch(version.Language);
        }
        if (number > 0)
        {
            context.Style = context.Style with { Bold = true };
            context.Writer.Start("span", "label");
            context.Text(context.Ui.Number(label(context.Ui), number));
            context.Writer.End().Text(" ");
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
