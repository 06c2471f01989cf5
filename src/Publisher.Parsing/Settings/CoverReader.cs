using System.Globalization;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Parsing.Sources;

namespace Publisher.Parsing.Settings;

/// <summary>Reads the cover: a path alone, or a picture with its place and the band of the title on it.</summary>
internal sealed class CoverReader(YamlFields fields, LocalizedTextReader texts)
{
    private const string Key = "cover";

    private static readonly WordTable<CoverBand> Bands = new()
    {
        ["bottom"] = CoverBand.Bottom, ["middle"] = CoverBand.Middle, ["top"] = CoverBand.Top, ["none"] = CoverBand.None,
    };

    private static readonly WordTable<double> Across = new() { ["left"] = 0, ["center"] = 0.5, ["right"] = 1 };
    private static readonly WordTable<double> Down = new() { ["top"] = 0, ["center"] = 0.5, ["bottom"] = 1 };

    public BookCover Read() => fields.Find(Key) switch
    {
        null => BookCover.Drawn,
        YamlMap map when YamlFields.Open(map, Key, BookKeys.Cover, fields.Bag) is { } cover => Read(cover),
        YamlScalar path => new BookCover { Pictures = Resolved(texts.Read(path, Key)), Span = path.Span },
        var node => Refused(node),
    };

    private BookCover Refused(YamlNode node)
    {
        fields.Bag.Add(DiagnosticCatalog.WrongKind.Create(node.Span, Key, "a path or a map", node.Kind, "cover: images/cover.jpg"));
        return BookCover.Drawn;
    }

    private BookCover Read(YamlFields cover)
    {
        if (cover.Find("picture") is not { } picture)
        {
            fields.Bag.Add(DiagnosticCatalog.MissingKey.Create(cover.Span, "picture", "images/cover.jpg"));
            return BookCover.Drawn;
        }
        return new BookCover
        {
            Pictures = Resolved(texts.Read(picture, "picture")),
            Focus = ReadFocus(cover),
            Band = cover.Choice("band", Bands) ?? CoverBand.Bottom,
            Background = ReadColour(cover, "background"),
            Colour = ReadColour(cover, "color"),
            Opacity = ReadOpacity(cover),
            Alt = texts.Read(cover, "alt"),
            Span = picture.Span,
        };
    }

    private static LocalizedText Resolved(LocalizedText paths) =>
        new([.. paths.Values.Select(path => path with { Text = BookPath.Resolve("", path.Text) })]);

    /// <summary>One or two words, as CSS has them: <c>top</c>, <c>left center</c>, <c>right top</c>; or two shares: <c>30% 60%</c>.</summary>
    private static CoverFocus ReadFocus(YamlFields cover)
    {
        if (cover.Text("position") is not { Length: > 0 } text)
        {
            return CoverFocus.Centre;
        }
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var focus = words switch
        {
            [var one] => Find(one, "center") ?? Find("center", one),
            [var one, var two] => Find(one, two) ?? Find(two, one),
            _ => null,
        };
        if (focus is null)
        {
            cover.Bag.Add(DiagnosticCatalog.BadValue.Create(cover.Find("position")!.Span, "position", text, "center, top, bottom, left, right, left top, 30% 60%"));
        }
        return focus ?? CoverFocus.Centre;
    }

    private static CoverFocus? Find(string across, string down) =>
        Share(across, Across) is { } x && Share(down, Down) is { } y ? new CoverFocus(x, y) : null;

    private static double? Share(string text, WordTable<double> words) =>
        words.TryGetValue(text, out var word) ? word
            : text.EndsWith('%') && double.TryParse(text.AsSpan()[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
                && percent <= 100 ? percent / 100 : null;

    private static string? ReadColour(YamlFields cover, string key)
    {
        if (cover.Text(key) is not { Length: > 0 } colour || Ink.TryParse(colour, out _))
        {
            return cover.Text(key) is { Length: > 0 } given ? given : null;
        }
        cover.Bag.Add(DiagnosticCatalog.BadValue.Create(cover.Find(key)!.Span, key, colour, "\"#1F2A33\" (quoted, with the sign)"));
        return null;
    }

    /// <summary>From 0 to 1, or a percentage.</summary>
    private static double ReadOpacity(YamlFields cover)
    {
        if (cover.Text("opacity") is not { Length: > 0 } text)
        {
            return 1;
        }
        var isPercent = text.EndsWith('%');
        if (double.TryParse(isPercent ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value <= (isPercent ? 100 : 1))
        {
            return isPercent ? value / 100 : value;
        }
        cover.Bag.Add(DiagnosticCatalog.BadValue.Create(cover.Find("opacity")!.Span, "opacity", text, "0 to 1, 85%"));
        return 1;
    }
}
