using System.Globalization;
using Publisher.Model.Documents;
using Publisher.Model.Pages;

namespace Publisher.Web.Xhtml;

/// <summary>
/// Writes a chapter's notes at its end, translations together. In EPUB each is an <c>aside</c> that reading systems
/// pop up (EPUB SSV 1.1, footnote); on the web it is a plain block with the same role. Side notes of the web edition stand
/// behind the pair with their marks, where they are read; wide screens show them in the margin.
/// </summary>
internal sealed class NoteWriter(XhtmlContext context, XhtmlBlockWriter blocks)
{
    private MarkupWriter Writer => context.Writer;

    /// <param name="chapterTitle">Makes the section's name unique on a page with many chapters.</param>
    public void Write(string chapterTitle)
    {
        var notes = context.Notes;
        if (!notes.Notes.Any(note => note.Versions.Exists(version => !version.IsWritten)))
        {
            return;
        }
        var name = context.Ui.Notes;
        Writer.Line().Start("section", "notes").Semantics("footnotes", "")
            .Attribute("aria-label", Writer.IsXhtml || chapterTitle.Length == 0 ? name : $"{name}: {chapterTitle}");
        for (var i = 0; i < notes.Notes.Count; i++) // a note may refer to another, which then joins the queue
        {
            Write(notes.Notes[i]);
        }
        Writer.Line().End();
    }

    /// <summary>The side notes in the language at hand that the text has called so far.</summary>
    public void WriteAtSide()
    {
        if (Writer.IsXhtml)
        {
            return;
        }
        var isForAll = context.Edition.Settings.Page.NotesAtSide;
        for (var i = 0; i < context.Notes.Notes.Count; i++)
        {
            foreach (var version in context.Notes.Notes[i].Versions.Where(one => !one.IsWritten && one.Note.Language == context.Language))
            {
                if (isForAll || version.Note.IsSide)
                {
                    version.IsWritten = true;
                    Write(version, "at-side footnote");
                }
            }
        }
    }

    private void Write(QueuedNote note)
    {
        if (note.Versions.TrueForAll(version => version.IsWritten))
        {
            return;
        }
        if (context.Edition.IsMultilingual)
        {
            Writer.Line().Start("div", "pair");
        }
        foreach (var version in note.Versions.Where(version => !version.IsWritten).OrderBy(version => context.Edition.Languages.IndexOf(version.Note.Language)))
        {
            Write(version, XhtmlBlockWriter.Classes(
                context.Edition.IsMultilingual ? "side footnote" : "footnote", context.LanguageClass(version.Note.Language)));
        }
        if (context.Edition.IsMultilingual)
        {
            Writer.Line().End();
        }
    }

    private void Write(NoteVersion version, string className)
    {
        var outer = context.Style;
        Writer.Line().Start(Writer.IsXhtml ? "aside" : "div", className)
            .Attribute("id", NoteIds.Note(context, version.Note)).Semantics("footnote", "doc-footnote");
        if (context.Edition.IsMultilingual)
        {
            context.Language = version.Note.Language;
            Writer.Language(version.Note.Language.Value);
        }
        blocks.Write(version.Note.Blocks, () => WriteBackLink(version));
        Writer.End();
        context.Style = outer;
    }

    /// <summary>The number leads back to the reference.</summary>
    private void WriteBackLink(NoteVersion version)
    {
        var number = context.Edition.Numbers.Note(version.Note).ToString(CultureInfo.InvariantCulture);
        var style = context.Style;
        context.Style = style with { Role = FontRole.Sans };
        Writer.Start("a", "note-number").Attribute("href", "#" + NoteIds.Reference(context, version.Note, 1))
            .Attribute("role", "doc-backlink")
            .Attribute("aria-label", string.Format(CultureInfo.InvariantCulture, context.Ui.BackToText, number));
        context.Text(number);
        Writer.End().Text(" ");
        context.Style = style;
    }
}
