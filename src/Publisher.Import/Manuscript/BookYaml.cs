using System.Text;
using Publisher.Import.Content;
using Publisher.Model.Documents;

namespace Publisher.Import.Manuscript;

/// <summary>Writes <c>book.yaml</c>. Every text is quoted in the form that JSON and YAML share, so that none can be taken for more.</summary>
internal sealed class BookYaml
{
    private readonly StringBuilder _out = new();

    public static string Write(ConvertedBook book)
    {
        var yaml = new BookYaml();
        yaml.Write(book.Metadata, book);
        return yaml._out.ToString();
    }

    private void Write(BookMetadata metadata, ConvertedBook book)
    {
        Line($"languages: [{string.Join(", ", book.Languages)}]");
        Text("title", metadata.Title);
        Text("title-sort", metadata.TitleSort);
        Text("subtitle", metadata.Subtitle);
        Text("label", metadata.Label);
        Text("description", metadata.Description);
        People(metadata);
        Text("publisher", metadata.Publisher);
        Text("rights", metadata.Rights);
        Text("edition", metadata.Edition);
        Single("date", metadata.Date);
        Identifiers(metadata);
        List("subjects", metadata.Subjects.Select(subject => subject.Authority.Length == 0 ? Value(subject.Name)
            : $"{{ name: {Value(subject.Name)}, authority: {Quoted(subject.Authority)}, term: {Quoted(subject.Term)} }}"));
        List("collections", metadata.Collections.Select(collection => $"{{ name: {Value(collection.Name)}, type: {(collection.IsSeries ? "series" : "set")}"
            + (collection.Position.Length > 0 ? $", position: {Quoted(collection.Position)} }}" : " }")));
        Cover(book);
        if (book.NumberChapters)
        {
            Line("number-chapters: true");
        }
        Chapters(book);
    }

    /// <summary>Pictures of covers of e-books have the title in them.</summary>
    private void Cover(ConvertedBook book)
    {
        if (book.Metadata.Cover is not { HasPicture: true, Pictures.Values: [var picture, ..] })
        {
            return;
        }
        var line = $"cover: {{ picture: {Quoted(picture.Text)}, band: none }}";
        if (book.IsCoverDrawn)
        {
            Line("# The cover of the book that was imported; without this line one is drawn for each edition.");
            line = "# " + line;
        }
        Line(line);
    }

    private void People(BookMetadata metadata) => List("people", metadata.People.Select(person =>
        $"{{ name: {Value(person.Name)}, role: {person.Role}{(person.SortKey.IsEmpty ? "" : $", sort: {Value(person.SortKey)}")} }}"));

    private void Identifiers(BookMetadata metadata) => List("identifiers", metadata.Identifiers.Select(identifier =>
        $"{{ scheme: {identifier.Scheme}, value: {Quoted(identifier.Value)}{(identifier.Edition.Length > 0 ? $", edition: {identifier.Edition}" : "")} }}"));

    /// <summary>Parts hold the chapters behind them; what stands elsewhere is listed by its role.</summary>
    private void Chapters(ConvertedBook book)
    {
        List("front", book.Chapters.Where(chapter => chapter.Role == ChapterRole.Front).Select(Entry));
        var body = book.Chapters.Where(chapter => chapter.Role is ChapterRole.Body or ChapterRole.Part).ToList();
        List("chapters", body.TakeWhile(chapter => chapter.Role == ChapterRole.Body).Select(Entry));
        var parts = body.SkipWhile(chapter => chapter.Role == ChapterRole.Body).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Role == ChapterRole.Part)
            {
                Line(i == 0 ? "parts:" : "");
                Line($"  - title: {Value(TitleOf(parts[i], book))}");
                Line("    chapters:");
                continue;
            }
            Line($"      - {Entry(parts[i])}");
        }
        List("back", book.Chapters.Where(chapter => chapter.Role == ChapterRole.Back).Select(Entry));
    }

    private static LocalizedText TitleOf(Chapter part, ConvertedBook book) => new(
    [
        .. book.Languages.Select(language => new LocalizedString(language, PlainText.Of(part.Title(language)))).Where(title => title.Text.Length > 0),
    ]);

    private static string Entry(Chapter chapter) => chapter.Kind.Length > 0
        ? $"{{ file: {Quoted(chapter.Id + ".md")}, kind: {chapter.Kind} }}" : Quoted(chapter.Id + ".md");

    private void Text(string key, LocalizedText text)
    {
        if (!text.IsEmpty)
        {
            Line($"{key}: {Value(text)}");
        }
    }

    private void Single(string key, string value)
    {
        if (value.Length > 0)
        {
            Line($"{key}: {Quoted(value)}");
        }
    }

    private void List(string key, IEnumerable<string> items)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (isFirst)
            {
                Line(key + ":");
            }
            Line("  - " + item);
            isFirst = false;
        }
    }

    private static string Value(LocalizedText text) =>
        $"{{ {string.Join(", ", text.Values.Select(value => $"{value.Language}: {Quoted(value.Text)}"))} }}";

    private void Line(string line)
    {
        if (line.Length > 0)
        {
            _out.Append(line).Append('\n');
        }
    }

    /// <summary>A double-quoted scalar (YAML 1.2, 7.3.1).</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF' => quoted.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('"').ToString();
    }
}
