using System.Text;
using Publisher.Verification.Content;
using Publisher.Verification.Reading;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>Colours mean the same everywhere: ISO 19005-2, 6.2.3, 6.2.4 and 6.2.10.</summary>
internal static class ColourRules
{
    private const string Intend = "add an output intent with a profile for it, or use a space of one's own";

    public static readonly Rule[] All =
    [
        new(A("6.2.3", 1), "the profile of an output intent is none for output", "embed one of class mntr or prtr, of RGB, CMYK or GRAY, below version 5",
            evidence => Intents(evidence).Where(intent => intent["DestOutputProfile"] is { Exists: true } profile && !new IccHeader(profile).IsForOutput).Select(At)),
        new(A("6.2.3", 2), "output intents have different profiles", "let all refer to the same one",
            evidence => Intents(evidence).Select(intent => intent["DestOutputProfile"].Number).Where(number => number > 0).Distinct().Count() > 1
                ? [new Violation(new Place(0, evidence.Catalog.Number))] : []),
        new(A("6.2.3", 3), "an output intent refers to a profile outside", "embed it as /DestOutputProfile",
            evidence => Intents(evidence).Where(intent => intent.Has("DestOutputProfileRef")).Select(At)),
        new(A("6.2.4.2", 1), "the profile of a colour space is none, or not for it", "embed a profile of ICC version 2 or 4 with as many channels as /N",
            evidence => evidence.Survey.Spaces.Select(Profile).Where(profile => profile.Exists && !new IccHeader(profile).IsForInput).Select(At)),
        new(A("6.2.4.3", 2), "colours of a device's RGB are used, and nothing says of which device", Intend, Device(Oddity.DeviceRgb, "RGB ")),
        new(A("6.2.4.3", 3), "colours of a device's CMYK are used, and nothing says of which device", Intend, Device(Oddity.DeviceCmyk, "CMYK")),
        new(A("6.2.4.3", 4), "greys of a device are used, and nothing says of which device", Intend, Device(Oddity.DeviceGray, "")),
        new(A("6.2.4.4", 1), "a space of several inks does not describe each", "list them in /Colorants",
            evidence => evidence.Survey.Spaces.Where(LacksColorants).Select(At)),
        new(A("6.1.13", 9), "a space has more than 32 inks", "use fewer",
            evidence => evidence.Survey.Spaces.Where(space => Kind(space) == "DeviceN" && space.Items.ElementAtOrDefault(1).Items.Count() > 32).Select(At)),
        new(A("6.2.10", 2), "a page has transparent parts, and no space to blend them in", "add an output intent, or give the page a group with /CS",
            evidence => Space(evidence) is not null ? [] : evidence.Survey[Oddity.Transparency]
                .Where(found => evidence.Pages.FirstOrDefault(page => page.Number == found.Place.Page)?.Value["Group"].Has("CS") != true)),
    ];

    private static Violation At(PdfValue value) => new(new Place(0, value.Number));

    private static IEnumerable<PdfValue> Intents(Evidence evidence) => evidence.Catalog["OutputIntents"].Items;

    /// <summary>The space of PDF/A's own output intent; null: there is none.</summary>
    private static string? Space(Evidence evidence) => Intents(evidence)
        .FirstOrDefault(intent => intent["S"].Name == "GTS_PDFA1" && intent["DestOutputProfile"].IsStream) is { Exists: true } found
            ? new IccHeader(found["DestOutputProfile"]).Space : null;

    /// <summary>Greys can be had from every profile.</summary>
    private static Check Device(Oddity oddity, string space) => evidence =>
        Space(evidence) is { } intended && (space.Length == 0 || intended == space) ? [] : evidence.Survey[oddity];

    private static string? Kind(PdfValue space) => space.Items.FirstOrDefault().Name;

    private static PdfValue Profile(PdfValue space) => Kind(space) == "ICCBased" ? space.Items.ElementAtOrDefault(1) : default;

    private static bool LacksColorants(PdfValue space)
    {
        if (Kind(space) != "DeviceN")
        {
            return false;
        }
        var described = space.Items.ElementAtOrDefault(4)["Colorants"];
        var process = space.Items.ElementAtOrDefault(4)["Process"]["Components"].Items.Select(item => item.Name).ToHashSet();
        return space.Items.ElementAtOrDefault(1).Items
            .Any(ink => ink.Name is { } name and not ("None" or "Cyan" or "Magenta" or "Yellow" or "Black") && !described.Has(name) && !process.Contains(name));
    }
}

/// <summary>What the header of an ICC profile says [ICC.1, 7.2].</summary>
internal sealed class IccHeader
{
    private readonly string _class;
    private readonly int _version;
    private readonly int? _channels;

    public IccHeader(PdfValue stream)
    {
        var bytes = stream.Decoded.Span;
        _class = bytes.Length >= 128 ? Encoding.ASCII.GetString(bytes.Slice(12, 4)) : "";
        Space = bytes.Length >= 128 ? Encoding.ASCII.GetString(bytes.Slice(16, 4)) : "";
        _version = bytes.Length >= 128 ? bytes[8] : int.MaxValue;
        _channels = stream["N"].Integer;
    }

    public string Space { get; }

    public bool IsForOutput => _class is "prtr" or "mntr" && Space is "RGB " or "CMYK" or "GRAY" && IsRead;

    public bool IsForInput => _class is "prtr" or "mntr" or "scnr" or "spac" && Space is "RGB " or "CMYK" or "GRAY" or "Lab " && IsRead
        && _channels == (Space switch { "GRAY" => 1, "CMYK" => 4, _ => 3 });

    /// <summary>Versions after 4 are not those that ISO 32000-1 names.</summary>
    private bool IsRead => _version < 5;
}
