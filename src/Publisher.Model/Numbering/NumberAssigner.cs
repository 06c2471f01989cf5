using System.Globalization;
using Publisher.Model.Documents;

namespace Publisher.Model.Numbering;

/// <summary>
/// Gives numbers. What the author typed stands; where captions of a kind have typed numbers, those without one have none,
/// unless an id asks for it. Captions count by chapter where chapters have numbers.
/// </summary>
internal sealed class NumberAssigner(BookSettings settings)
{
    private readonly NumberTable _table = new();

    /// <summary>The last number given by kind and chapter.</summary>
    private readonly Dictionary<(NumberedKind Kind, string Chapter), int> _last = [];
    private readonly HashSet<(NumberedKind Kind, string Number)> _typed = [];
    private readonly int[] _sections = new int[7];
    private Dictionary<Numberable, string> _silent = [];
    private bool _byChapter;
    private string _chapter = "";
    private Chapter? _file;
    private int _chapters;

    private bool IsAutomatic => settings.ChapterNumbering == ChapterNumbering.Automatic;

    public NumberTable Assign(List<Numberable> found)
    {
        _typed.UnionWith(found.Where(item => item.TypedNumber.Length > 0).Select(item => (item.Kind, item.TypedNumber)));
        var kinds = _typed.Select(typed => typed.Kind).ToHashSet();
        var hasTypedChapters = settings.ChapterNumbering != ChapterNumbering.None && kinds.Contains(NumberedKind.Chapter);
        _byChapter = settings.Numbering.Figures == FigureNumbering.ByChapter
            || (settings.Numbering.Figures == FigureNumbering.Automatic && (IsAutomatic || hasTypedChapters));
        _silent = settings.ChapterNumbering == ChapterNumbering.Typed && !hasTypedChapters ? ChapterEvidence.Find(found) : [];
        foreach (var item in found)
        {
            Enter(item);
            if (item.Level > 0)
            {
                AddHeading(item);
            }
            else
            {
                AddCaptioned(item, kinds);
            }
        }
        return _table;
    }

    /// <summary>Chapters before and behind the text do not go on with the number of the one before them.</summary>
    private void Enter(Numberable item)
    {
        _chapters += item.Level == 1 ? 1 : 0;
        if (item.Chapter != _file && item.Chapter.Role != ChapterRole.Body)
        {
            _chapter = "";
        }
        _file = item.Chapter;
    }

    private void AddHeading(Numberable item)
    {
        var isTyped = item.TypedNumber.Length > 0 && settings.ChapterNumbering != ChapterNumbering.None;
        var number = isTyped ? item.TypedNumber : item.IsEnumerated || CountsByChapter(item.RowNumber) ? "" : OwnNumber(item);
        var opens = item.Kind is NumberedKind.Chapter or NumberedKind.Appendix;
        if (opens)
        {
            Open(item, number);
        }
        else if (isTyped)
        {
            Count(number, item.Level);
        }
        var isSilent = !isTyped && _silent.ContainsKey(item);
        var entry = EntryOf(item, number);
        Add(entry, item, isOurs: !isTyped && !isSilent && number.Length > 0);
        if (number.Length > 0 && (opens || number.Contains('-', StringComparison.Ordinal)))
        {
            _table.AddNumber(entry);
        }
    }

    /// <summary>Of 实验 2-1 in the second chapter; "Grades 5-12" counts nothing.</summary>
    private bool CountsByChapter(string row) => _chapter.Length > 0 && row.StartsWith(_chapter + "-", StringComparison.Ordinal);

    private void Open(Numberable item, string number)
    {
        // A chapter without a number between others, such as an introduction, counts its figures with none.
        _chapter = number;
        Array.Clear(_sections);
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            _last[(NumberedKind.Chapter, "")] = value;
        }
        else if (item.Kind == NumberedKind.Appendix && number.Length == 1)
        {
            _last[(NumberedKind.Appendix, "")] = number[0] - 'A' + 1;
        }
    }

    /// <summary>Sections that follow one with a typed number go on from it.</summary>
    private void Count(string number, int level)
    {
        if (int.TryParse(number.AsSpan()[(number.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            _sections[level] = value;
        }
    }

    private string OwnNumber(Numberable item) => (item.Kind, item.Chapter.Role) switch
    {
        (NumberedKind.Chapter, ChapterRole.Body) when IsAutomatic => Next(NumberedKind.Chapter, ""),
        (NumberedKind.Chapter, ChapterRole.Body) => _silent.GetValueOrDefault(item, ""),
        (NumberedKind.Chapter, ChapterRole.Back) when IsAutomatic && item.Chapter.Kind == "appendix" => NextAppendix(item),
        (NumberedKind.Section, ChapterRole.Body) => SectionNumber(item.Level),
        (NumberedKind.Section, ChapterRole.Back) when _chapter.Length > 0 => SectionNumber(item.Level),
        _ => "",
    };

    private string NextAppendix(Numberable item)
    {
        item.Kind = NumberedKind.Appendix;
        var number = _last[(NumberedKind.Appendix, "")] = _last.GetValueOrDefault((NumberedKind.Appendix, "")) + 1;
        return number > 26 ? "" : ((char)('A' + number - 1)).ToString();
    }

    private string SectionNumber(int level)
    {
        if (level - 1 > settings.Numbering.SectionDepth || (IsAutomatic && _chapter.Length == 0))
        {
            return "";
        }
        _sections[level]++;
        Array.Clear(_sections, level + 1, _sections.Length - level - 1);
        var parts = _sections[2..(level + 1)].Select(part => part.ToString(CultureInfo.InvariantCulture));
        return string.Join('-', _chapter.Length > 0 ? parts.Prepend(_chapter) : parts);
    }

    private void AddCaptioned(Numberable item, HashSet<NumberedKind> typedKinds)
    {
        var isTyped = item.TypedNumber.Length > 0;
        var isWanted = !typedKinds.Contains(item.Kind) || item.HasId;
        var prefix = _byChapter ? _chapter : "";
        var number = isTyped ? item.TypedNumber : item.Tag.Length > 0 ? item.Tag : isWanted ? Next(item.Kind, prefix) : "";
        var entry = EntryOf(item, number);
        Add(entry, item, isOurs: !isTyped && number.Length > 0);
        if (number.Length > 0)
        {
            _table.AddNumber(entry);
        }
    }

    /// <summary>The next number in a chapter that the author did not give away.</summary>
    private string Next(NumberedKind kind, string chapter)
    {
        var number = _last.GetValueOrDefault((kind, chapter));
        string text;
        do
        {
            number++;
            text = chapter.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"{chapter}-{number}") : number.ToString(CultureInfo.InvariantCulture);
        }
        while (_typed.Contains((kind, text)));
        _last[(kind, chapter)] = number;
        return text;
    }

    private void Add(NumberedItem entry, Numberable item, bool isOurs)
    {
        var ids = item.Labels.Concat(item.Blocks.Where(block => !IsLabelOfAnotherRow(item, block)).Select(block => block.Id)).Where(id => id.Length > 0);
        if (item.Row >= 0)
        {
            _table.AddRow(entry, item.Blocks, item.Row);
        }
        _table.Add(entry, item.Row >= 0 ? [] : item.Blocks, item.OpensChapter ? ids.Append(item.Chapter.Id) : ids, isOurs);
    }

    /// <summary>A display may bear the label of one of its rows as its id: the other rows are not known by it.</summary>
    private static bool IsLabelOfAnotherRow(Numberable item, Block block) => item.Row >= 0 && block is MathBlock math
        && EquationRows.Of(math).Any(row => row.Tag?.Label == block.Id) && !item.Labels.Contains(block.Id);

    private NumberedItem EntryOf(Numberable item, string number)
    {
        var entry = new NumberedItem
        {
            Kind = item.Kind, Number = number, IsTag = item.Tag.Length > 0 && number == item.Tag, Target = item.Target, Chapter = _chapters, Span = item.Span,
        };
        foreach (var (language, words) in item.Words)
        {
            entry.Typed[language] = words;
        }
        foreach (var (language, title) in item.Titles)
        {
            entry.Titles[language] = title;
        }
        return entry;
    }
}
