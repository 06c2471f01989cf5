using System.Collections.Immutable;
using Publisher.Import.Markup;
using Publisher.Import.Package;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Import.Content;

/// <summary>Turns text-level markup into inlines of the model.</summary>
internal sealed class XhtmlInlineReader(ReadingContext context, NoteReader notes)
{
    /// <summary>What has no place in a line of a manuscript; scripts and styles are no content at all.</summary>
    private static readonly string[] LeftOut = ["audio", "video", "iframe", "embed", "canvas", "form", "input", "button", "select", "textarea", "object", "applet"];
    private static readonly string[] NoContent = ["script", "style", "template", "head", "title", "link", "meta", "rp", "base"];

    /// <summary>The content of a block, without white space at its ends.</summary>
    public ImmutableArray<Inline> Read(IEnumerable<MarkupNode> nodes, LanguageTag language) => ContentEnds.Trim(ReadAll(nodes, language));

    private ImmutableArray<Inline> ReadAll(IEnumerable<MarkupNode> nodes, LanguageTag language)
    {
        var output = new InlineCollector();
        foreach (var node in nodes)
        {
            Read(node, language, output);
        }
        return output.ToImmutable();
    }

    private void Read(MarkupNode node, LanguageTag language, InlineCollector output)
    {
        if (node is MarkupText text)
        {
            output.Append(text.Value, context.File.Source.Span(text.Offset, text.Offset));
        }
        else if (node is MarkupElement element && !context.Book.Notes.IsDropped(element) && !NoContent.Contains(element.Name, StringComparer.Ordinal))
        {
            ReadElement(element, language, output);
        }
    }

    private void ReadElement(MarkupElement element, LanguageTag language, InlineCollector output)
    {
        var span = context.Span(element);
        switch (element.Name)
        {
            case "br": output.Add(new HardBreak(span)); break;
            case "wbr": output.Append("\u200B", span); break;
            case "em" or "i" or "dfn" or "var": Wrap(element, language, output, content => new Emphasis(span, content)); break;
            case "strong" or "b": Wrap(element, language, output, content => new Strong(span, content)); break;
            case "s" or "del" or "strike": Wrap(element, language, output, content => new Strikethrough(span, content)); break;
            case "sup": Wrap(element, language, output, content => content is [NoteReference only] ? only : new Superscript(span, content)); break;
            case "sub": Wrap(element, language, output, content => new Subscript(span, content)); break;
            case "code" or "kbd" or "samp" or "tt": output.Add(ReadCode(element, span)); break;
            case "mark": Wrap(element, language, output, content => StyledSpan.Marked(span, content)); break;
            case "cite": Wrap(element, language, output, content => new StyledSpan(span, null, Class("title"), content)); break;
            case "q": ReadQuotation(element, language, output); break;
            case "a": ReadAnchor(element, language, output); break;
            case "img" or "image": ReadPicture(element, language, output); break;
            case "svg": ReadDrawing(element, language, output); break;
            case "ruby": output.Add(RubyReader.Read(element, span)); break;
            case "math": output.Add(new MathSpan(span, MathReader.Read(element, context))); break;
            default: ReadOther(element, language, output); break;
        }
    }

    private void ReadOther(MarkupElement element, LanguageTag language, InlineCollector output)
    {
        if (element.HasType("pagebreak") || context.Book.Notes.IsDropped(element))
        {
            context.Await(element); // printed pages are counted anew
            return;
        }
        if (LeftOut.Contains(element.Name, StringComparer.Ordinal))
        {
            context.LeaveOut(element);
            return;
        }
        if (context.Book.IsOwn && (element.HasClass("chapter-number") || element.HasClass("label") || element.HasClass("check") || element.HasClass("box") || element.HasClass("alt-text")))
        {
            return; // written anew by the next build
        }
        Wrap(element, language, output, content => Looking(context.Book.Styles.Of(element), context.Span(element), content));
    }

    /// <summary>Reads the inside of an element; what the element means is put around it, then its language and id.</summary>
    private void Wrap(MarkupElement element, LanguageTag language, InlineCollector output, Func<ImmutableArray<Inline>, Inline?> make)
    {
        var own = context.LanguageOf(element, language);
        var content = ReadAll(element.Children, own);
        if (content.IsEmpty || content is [Text { Value: " " }])
        {
            context.Await(element);
            output.Append(content.IsEmpty ? "" : " ", context.Span(element));
            return;
        }
        var span = context.Span(element);
        ImmutableArray<Inline> made = make(content) is { } wrapped ? [wrapped] : content;
        var attributes = new Attributes(context.TakeOwnId(element), ClassesOf(element), []);
        if (own != language || attributes.Id.Length > 0 || !attributes.Classes.IsEmpty)
        {
            made = [new StyledSpan(span, own == language ? null : own, attributes, made)];
        }
        foreach (var inline in made)
        {
            Add(inline, output);
        }
    }

    private static void Add(Inline inline, InlineCollector output)
    {
        if (inline is Text text)
        {
            output.Append(text.Value, text.Span);
        }
        else
        {
            output.Add(inline);
        }
    }

    /// <summary>Classes of a span mean something in books that this program wrote; the em's own are the profile's affair.</summary>
    private ImmutableArray<string> ClassesOf(MarkupElement element) =>
        context.Book.IsOwn && element.Name == "span" ? [.. element.Classes.Where(name => name != "latin" && !IsLanguageClass(name))] : []; // Latin words in emphasis are marked by every build

    private static bool IsLanguageClass(string name) => name.Length == 2 && name[0] == 'l' && char.IsAsciiDigit(name[1]);

    private static Inline? Looking(TextLook look, SourceSpan span, ImmutableArray<Inline> content)
    {
        if (look == TextLook.None)
        {
            return null;
        }
        Inline? made = null;
        void Around(TextLook flag, Func<ImmutableArray<Inline>, Inline> make) =>
            made = (look & flag) != 0 ? make(made is null ? content : [made]) : made;
        Around(TextLook.Struck, inner => new Strikethrough(span, inner));
        Around(TextLook.SmallCapitals, inner => new StyledSpan(span, null, Class("smallcaps"), inner));
        Around(TextLook.Italic, inner => new Emphasis(span, inner));
        Around(TextLook.Bold, inner => new Strong(span, inner));
        Around(TextLook.Superscript, inner => inner is [NoteReference note] ? note : new Superscript(span, inner));
        Around(TextLook.Subscript, inner => new Subscript(span, inner));
        return made;
    }

    private static Inline ReadCode(MarkupElement element, SourceSpan span)
    {
        var text = string.Join(' ', element.RawText().Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return element.HasClass("math") ? new MathSpan(span, text) : new CodeSpan(span, text);
    }

    /// <summary>The marks that browsers put around quotations, by language (CSS Content 3, quotes).</summary>
    private void ReadQuotation(MarkupElement element, LanguageTag language, InlineCollector output)
    {
        var (open, close) = language.IsJapanese || language.IsTraditionalChinese ? ("「", "」") : ("“", "”");
        output.Append(open, context.Span(element));
        Wrap(element, language, output, _ => null);
        output.Append(close, context.Span(element));
    }

    private void ReadAnchor(MarkupElement element, LanguageTag language, InlineCollector output)
    {
        var span = context.Span(element);
        if (notes.IsBackLink(element))
        {
            return;
        }
        if (context.Book.Notes.OfMark(element) is { } body && notes.Read(body, span) is { } reference)
        {
            output.Add(reference);
            return;
        }
        var href = element.Attribute("href")?.Trim() ?? "";
        if (href.Length == 0)
        {
            Wrap(element, language, output, _ => null);
            return;
        }
        var title = element.Attribute("title") ?? "";
        Wrap(element, language, output, content => new Link(span, context.Target(href), title, content));
    }

    private void ReadPicture(MarkupElement element, LanguageTag language, InlineCollector output)
    {
        context.Await(element);
        var span = context.Span(element);
        var alt = AltOf(element, language);
        if (SourceOf(element) is { } source)
        {
            output.Add(new InlinePicture(span, source, OneLine(alt), OneLine(element.Attribute("title") ?? "")));
        }
        else
        {
            output.Append(alt, span);
        }
    }

    /// <summary>In books of this program the descriptions in other languages of a shared picture stand beside it.</summary>
    private string AltOf(MarkupElement element, LanguageTag language) =>
        (context.Book.IsOwn ? element.Parent?.Elements.FirstOrDefault(other => other.HasClass("alt-text") && context.LanguageOf(other, language) == language) : null)
            ?.PlainText() ?? element.Attribute("alt") ?? "";

    /// <summary>The path in the manuscript, or the address of a picture on the network; null when there is no picture.</summary>
    public string? SourceOf(MarkupElement element)
    {
        var source = (element.Attribute("src") ?? element.Attribute("xlink:href") ?? element.Attribute("href") ?? "").Trim();
        if (source.Length == 0)
        {
            return null;
        }
        return source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? context.Book.Pictures.AddData(source)
            : ArchivePath.IsAbsolute(source) ? Remote(source, element)
            : context.Book.Pictures.Add(ArchivePath.Resolve(context.File.Path, source).Path, context.Span(element));
    }

    private string Remote(string address, MarkupElement element)
    {
        context.Bag.Add(DiagnosticCatalog.RemoteResource.Create(context.Span(element), address));
        return address;
    }

    /// <summary>A drawing that only shows a picture is that picture; any other becomes a file.</summary>
    private void ReadDrawing(MarkupElement element, LanguageTag language, InlineCollector output)
    {
        var shapes = element.Descendants().Where(inner => inner.Name is not ("g" or "defs" or "title" or "desc" or "metadata")).ToList();
        if (shapes is [{ Name: "image" } only])
        {
            ReadPicture(only, language, output);
            return;
        }
        var title = element.Descendants().FirstOrDefault(inner => inner.Name is "title" or "desc")?.PlainText() ?? element.Attribute("aria-label") ?? "";
        output.Add(new InlinePicture(context.Span(element), context.Book.Pictures.AddDrawing(DrawingWriter.Write(element)), title, ""));
    }

    public static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static Attributes Class(string name) => new("", [name], []);
}
