using Publisher.Model.Documents;
using Publisher.Model.Wording;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Html;

/// <summary>One choice of a <see cref="ControlBar"/>: its value (also in the address), its words.</summary>
internal readonly record struct Choice(string Value, Func<UiText, string> Text);

/// <summary>
/// The bar at the top: contents, title, language, display. All choices are radio buttons that the style sheet reads by
/// <c>:has(:checked)</c>, so they work without a script.
/// </summary>
internal sealed class ControlBar(XhtmlContext context, LocalizedText title)
{
    private const string ContentsIcon =
        """<svg aria-hidden="true" viewBox="0 0 20 20"><path d="M2.5 5h15M2.5 10h15M2.5 15h9"/></svg>""";

    private const string DisplayIcon =
        """<svg aria-hidden="true" viewBox="0 0 20 20"><path d="M2 16 6.5 4.5 11 16M3.6 12h5.8M18 9v7m0-3.5a3 3.5 0 1 1-6 0 3 3.5 0 0 1 6 0"/></svg>""";

    private readonly FurnitureText _furniture = new(context);

    private MarkupWriter Writer => context.Writer;

    public void Write()
    {
        Writer.Line().Start("a", "skip").Attribute("href", "#" + HtmlIds.Text);
        _furniture.Write(ui => ui.SkipToText);
        Writer.End();
        Writer.Line().Start("header", "bar");
        WriteButton(HtmlIds.Contents, "open-contents", ContentsIcon, ui => ui.Contents);
        WriteTitle();
        WriteLanguages();
        WriteButton(HtmlIds.Display, "open-display", DisplayIcon, ui => ui.Display);
        WriteDisplay();
        Writer.Line().End();
    }

    private void WriteTitle()
    {
        var furniture = title.Find(context.Edition.MainLanguage) is not null;
        Writer.Line().Start("p", "bar-title");
        if (furniture && context.Edition.IsMultilingual)
        {
            foreach (var language in context.Edition.Languages.Where(language => title.Find(language) is not null))
            {
                Writer.Start("span", context.LanguageClass(language)).Language(language.Value)
                    .Text(title.For(language)).End().Text(" ");
            }
        }
        else
        {
            Writer.Text(title.For(context.Edition.MainLanguage));
        }
        Writer.End();
    }

    private void WriteButton(string target, string className, string icon, Func<UiText, string> text)
    {
        Writer.Line().Start("button", className).Attribute("type", "button").Attribute("popovertarget", target)
            .Raw(icon).Start("span", "words");
        _furniture.Write(text);
        Writer.End().End();
    }

    /// <summary>Each language under its own name, then all together under a word of each language.</summary>
    private void WriteLanguages()
    {
        if (!context.Edition.IsMultilingual)
        {
            return;
        }
        Writer.Line().Start("fieldset", "choices languages").Start("legend");
        _furniture.Write(ui => ui.Languages);
        Writer.End();
        for (var i = 0; i < context.Edition.Languages.Length; i++)
        {
            var language = context.Edition.Languages[i];
            WriteRadio("language", language.Value, HtmlIds.Language(i), isChecked: false,
                () => Writer.Start("span").Language(language.Value).Text(UiText.For(language).LanguageName).End());
        }
        Func<UiText, string> all = context.Edition.Languages.Length == 2 ? ui => ui.Both : ui => ui.All;
        WriteRadio("language", "all", HtmlIds.AllLanguages, isChecked: true, () => WriteAlways(all));
        Writer.End();
    }

    /// <summary>A label that stays when its language is hidden: one must be able to choose back.</summary>
    private void WriteAlways(Func<UiText, string> text)
    {
        Writer.Start("span");
        for (var i = 0; i < context.Edition.Languages.Length; i++)
        {
            var ui = UiText.For(context.Edition.Languages[i]);
            Writer.Text(i > 0 ? " " : "").Start("span", i > 0 ? "second" : "first").Language(ui.Language.Value)
                .Text(text(ui)).End();
        }
        Writer.End();
    }

    private void WriteDisplay()
    {
        Writer.Line().Start("div", "panel").Attribute("id", HtmlIds.Display).Attribute("popover", "auto")
            .Attribute("role", "group").Attribute("aria-label", _furniture.Join(ui => ui.Display));
        if (context.Edition.IsMultilingual)
        {
            WriteChoices("layout", ui => ui.Layout,
                new Choice("interleaved", ui => ui.Interleaved), new Choice("side", ui => ui.SideBySide));
        }
        WriteChoices("width", ui => ui.Width,
            new Choice("measure", ui => ui.Measure), new Choice("full", ui => ui.FullWidth));
        WriteChoices("theme", ui => ui.Theme,
            new Choice("auto", ui => ui.Auto), new Choice("light", ui => ui.Light), new Choice("dark", ui => ui.Dark));
        WriteChoices("size", ui => ui.TextSize, new Choice("medium", ui => ui.Medium), new Choice("small", ui => ui.Small),
            new Choice("large", ui => ui.Large), new Choice("largest", ui => ui.Largest));
        Writer.Line().End();
    }

    /// <summary>The first choice is the default; text sizes are shown from small to large all the same.</summary>
    private void WriteChoices(string name, Func<UiText, string> legend, params ReadOnlySpan<Choice> choices)
    {
        Writer.Line().Start("fieldset", "choices " + name).Start("legend");
        _furniture.Write(legend);
        Writer.End();
        for (var i = 0; i < choices.Length; i++)
        {
            var choice = choices[i];
            WriteRadio(name, choice.Value, $"ui-{name}-{choice.Value}", isChecked: i == 0, () =>
            {
                Writer.Start("span");
                _furniture.Write(choice.Text);
                Writer.End();
            });
        }
        Writer.Line().End();
    }

    private void WriteRadio(string name, string value, string id, bool isChecked, Action label)
    {
        Writer.Line().Start("label").Start("input").Attribute("type", "radio").Attribute("name", name)
            .Attribute("id", id).Attribute("value", value);
        if (isChecked)
        {
            Writer.Attribute("checked", "");
        }
        Writer.EndVoid();
        label();
        Writer.End();
    }
}
