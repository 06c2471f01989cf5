using Publisher.Verification.Metadata;
using Publisher.Verification.Reading;
using static Publisher.Verification.Clause;

namespace Publisher.Verification.Clauses;

/// <summary>What the catalog of a document has to say: ISO 14289-1, 6.2, 7.1, 7.10, 7.15, 7.16; ISO 19005-2, 6.7.2 and 6.9 to 6.11.</summary>
internal static class DocumentRules
{
    public static readonly Rule[] All =
    [
        new([Ua("6.2", 1), A("6.7.2.2", 1, Level.A)], "the document is not marked as tagged",
            "set /MarkInfo << /Marked true >> in the catalog", Rule.Whole(evidence => evidence.Catalog["MarkInfo"]["Marked"].Boolean != true)),
        new(Ua("7.1", 4, "01-007"), "the tagging is marked as suspect", "check the tags, then take /Suspects out of /MarkInfo",
            Rule.Whole(evidence => evidence.Catalog["MarkInfo"]["Suspects"].Boolean == true)),
        new([Ua("7.1", 8, "06-001"), A("6.6.2.1", 1)], "the catalog has no XMP metadata", "add a /Metadata stream",
            Rule.Whole(evidence => !evidence.Catalog["Metadata"].IsStream)),
        new(Ua("7.1", 9, "06-003"), "the XMP has no title", "add dc:title",
            Rule.Whole(evidence => evidence.Catalog["Metadata"].IsStream && string.IsNullOrEmpty(evidence.Xmp.Find(XmpPacket.DublinCore, "title")?.Value))),
        new(Ua("7.1", 10, "07-001"), "windows will show the file's name instead of the title",
            "set /ViewerPreferences << /DisplayDocTitle true >> in the catalog",
            Rule.Whole(evidence => evidence.Catalog["ViewerPreferences"]["DisplayDocTitle"].Boolean != true)),
        new([Ua("7.1", 11, "01-005"), A("6.7.3.3", 1, Level.A)], "the document has no structure tree", "write a /StructTreeRoot",
            Rule.Whole(evidence => !evidence.Catalog["StructTreeRoot"].IsDictionary)),

        new([Ua("7.10", 1, "20-001"), A("6.9", 1)], "a configuration of optional content has no name", "give it a /Name",
            evidence => Configurations(evidence).Where(value => string.IsNullOrEmpty(value["Name"].Text)).Select(At)),
        new([Ua("7.10", 2, "20-003"), A("6.9", 4)], "a configuration of optional content has the key AS", "take it out",
            evidence => Configurations(evidence).Where(value => value.Has("AS")).Select(At)),
        new(A("6.9", 2), "two configurations of optional content have the same name", "give each its own",
            evidence => Configurations(evidence).GroupBy(value => value["Name"].Text).Where(group => group.Count() > 1)
                .Select(group => new Violation(At(group.Last()).Place, group.Key ?? ""))),
        new(A("6.9", 3), "the order of optional content leaves groups out", "list all groups in /Order", HiddenGroups),

        new(Ua("7.15", 1, "25-001"), "the form is a dynamic XFA form", "make the form one of PDF",
            evidence => DynamicForms(evidence.Catalog["AcroForm"]["XFA"])),
        new(Ua("7.16", 1, "26-002"), "the encryption keeps assistive technology out", "allow it: bit 10 of /P",
            Rule.Whole(evidence => evidence.File.Encryption is { Exists: true } encryption && ((encryption["P"].Real ?? 0) is var p && ((long)p & 512) == 0))),

        new(A("6.10", 1), "the document has alternate presentations", "take /AlternatePresentations out of /Names",
            Rule.Whole(evidence => evidence.Catalog["Names"].Has("AlternatePresentations"))),
        new(A("6.10", 2), "a page has presentation steps", "take /PresSteps out",
            evidence => evidence.Pages.Where(page => page.Value.Has("PresSteps")).Select(page => new Violation(page.Place))),
        new(A("6.11", 1), "the document asks for abilities of the reader", "take /Requirements out of the catalog",
            Rule.Whole(evidence => evidence.Catalog.Has("Requirements"))),
    ];

    private static Violation At(PdfValue value) => new(new Place(0, value.Number));

    private static IEnumerable<PdfValue> Configurations(Evidence evidence)
    {
        var properties = evidence.Catalog["OCProperties"];
        return new[] { properties["D"] }.Concat(properties["Configs"].Items).Where(value => value.IsDictionary);
    }

    private static IEnumerable<Violation> HiddenGroups(Evidence evidence)
    {
        var groups = evidence.Catalog["OCProperties"]["OCGs"].Items.Select(group => group.Number).ToHashSet();
        foreach (var configuration in Configurations(evidence).Where(value => value.Has("Order")))
        {
            var listed = new HashSet<int>();
            Collect(configuration["Order"], listed, 0);
            if (!groups.IsSubsetOf(listed))
            {
                yield return At(configuration);
            }
        }
    }

    private static void Collect(PdfValue order, HashSet<int> listed, int depth)
    {
        foreach (var item in depth > 32 ? [] : order.Items)
        {
            if (item.IsArray)
            {
                Collect(item, listed, depth + 1);
            }
            else
            {
                listed.Add(item.Number);
            }
        }
    }

    /// <summary>The form's XML is one stream, or packets between their names.</summary>
    private static IEnumerable<Violation> DynamicForms(PdfValue form)
    {
        foreach (var packet in form.Items.Where(item => item.IsStream))
        {
            var text = System.Text.Encoding.UTF8.GetString(packet.Decoded.Span);
            var at = text.IndexOf("<dynamicRender", StringComparison.Ordinal);
            var end = at < 0 ? -1 : text.IndexOf('>', at);
            if (end > 0 && text.AsSpan(end + 1).TrimStart().StartsWith("required", StringComparison.Ordinal))
            {
                yield return At(packet);
            }
        }
    }
}
