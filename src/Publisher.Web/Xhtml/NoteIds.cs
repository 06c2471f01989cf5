using System.Globalization;
using Publisher.Model.Documents;

namespace Publisher.Web.Xhtml;

/// <summary>Ids of notes and of the references to them. Their prefixes keep them apart from the author's ids.</summary>
internal static class NoteIds
{
    public static string Note(XhtmlContext context, Footnote note) => "fn-" + Stem(context, note);

    /// <summary>The id of the latest reference to a note.</summary>
    public static string Reference(XhtmlContext context, NoteVersion version) =>
        Reference(context, version.Note, version.References);

    /// <summary>The id of the <paramref name="index"/>th reference, from 1.</summary>
    public static string Reference(XhtmlContext context, Footnote note, int index)
    {
        var id = "fnref-" + Stem(context, note);
        return index == 1 ? id : id + "." + index.ToString(CultureInfo.InvariantCulture);
    }

    private static string Stem(XhtmlContext context, Footnote note)
    {
        var id = XmlNames.Clean("n" + note.Id)[1..];
        return note.Language == context.Edition.MainLanguage ? id : $"{id}-{note.Language}";
    }
}
