using System.Collections.Immutable;
using System.Text;
using Publisher.Import.Content;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>Writes a book of the model as the files of a manuscript.</summary>
internal static class ManuscriptWriter
{
    public static ImportedManuscript Write(ConvertedBook book)
    {
        var files = ImmutableArray.CreateBuilder<ImportedFile>();
        files.Add(TextFile("book.yaml", BookYaml.Write(book)));
        foreach (var chapter in book.Chapters.Where(chapter => chapter.Role != ChapterRole.Part))
        {
            files.AddRange(new ChapterMarkdown(chapter, book.Languages).Write().Select(file => TextFile(file.Name, file.Text)));
        }
        files.AddRange(book.Pictures);
        return new ImportedManuscript(files.ToImmutable());
    }

    private static ImportedFile TextFile(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
