using System.Globalization;
using System.IO.Compression;
using System.Text;
using Publisher.Fonts;
using Publisher.Fonts.Subsetting;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;
using Publisher.Model.Pages;
using Publisher.Web.Xhtml;

namespace Publisher.Web.Epub;

/// <summary>Cuts each face to what the book needs of it, stores it once, and writes the CSS that calls for it.</summary>
internal sealed class EpubFonts(FontLibrary library, EpubFontFormat format, DiagnosticBag diagnostics)
{
    private readonly Dictionary<FaceKey, string> _files = [];
    private readonly StringBuilder _css = new();

    /// <returns>Rules to append to the style sheet.</returns>
    public string Write(FontNeeds needs, EpubArchive archive, Publication publication)
    {
        var plan = new FontPlan(library);
        var uses = needs.All.Select(need => (Style: need.Key, Uses: plan.Find(need.Key, need.Value))).ToList();
        WriteFiles(uses.SelectMany(entry => entry.Uses), archive, publication);
        foreach (var (style, faces) in uses)
        {
            WriteFaces(FamilyName(style.Language, style.Role), faces);
        }
        foreach (var (language, role, _, _) in uses.Select(entry => entry.Style with { Bold = false, Italic = false }).Distinct())
        {
            // Without a Kai family the reading system's own Kai is nearer to what is meant than the serif.
            if (role != FontRole.Kai || library.HasRole(language, role))
            {
                WriteRule(language, role);
            }
        }
        return _css.ToString();
    }

    private void WriteFiles(IEnumerable<FontUse> uses, EpubArchive archive, Publication publication)
    {
        foreach (var group in uses.GroupBy(use => use.Face).OrderBy(group => group.Key.Key.Index))
        {
            var codePoints = new SortedSet<int>(group.SelectMany(use => use.CodePoints)) { ' ' };
            try
            {
                var bytes = FontSubsetter.ForWeb(group.Key, codePoints);
                WriteFile(group.Key, format == EpubFontFormat.Woff2 ? Woff2Writer.Pack(bytes) : bytes, archive, publication);
            }
            catch (InvalidDataException fault)
            {
                diagnostics.Add(DiagnosticCatalog.FontNotEmbedded.CreateFor(group.Key.Family, group.Key.PostScriptName, fault.Message));
            }
        }
    }

    private void WriteFile(FontFace face, ReadOnlyMemory<byte> bytes, EpubArchive archive, Publication publication)
    {
        var (extension, mediaType) = format == EpubFontFormat.Woff2 ? (".woff2", "font/woff2")
            : bytes.Span.StartsWith("OTTO"u8) ? (".otf", "font/otf") : (".ttf", "font/ttf");
        var number = (_files.Count + 1).ToString(CultureInfo.InvariantCulture);
        var name = (EpubPaths.SafeName(face.PostScriptName) ?? "font-" + number) + extension;
        archive.Write(EpubPaths.Root + EpubPaths.Fonts + name, bytes.Span,
            format == EpubFontFormat.Woff2 ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        publication.Add("font-" + number, EpubPaths.Fonts + name, mediaType);
        _files.Add(face.Key, name);
    }

    /// <summary>The face with most characters takes all that the later, narrower rules do not claim (CSS Fonts 4, 4.5).</summary>
    private void WriteFaces(string family, List<FontUse> uses)
    {
        for (var i = 0; i < uses.Count; i++)
        {
            var use = uses[i];
            if (!_files.TryGetValue(use.Face.Key, out var file))
            {
                continue;
            }
            _css.Append("@font-face { font-family: \"").Append(family).Append("\"; font-weight: ")
                .Append(use.Bold ? "bold" : "normal").Append("; font-style: ").Append(use.Italic ? "italic" : "normal")
                .Append("; src: url(\"../").Append(EpubPaths.Fonts).Append(file).Append("\")");
            if (i > 0)
            {
                _css.Append("; unicode-range: ").Append(UnicodeRange.Format(use.CodePoints));
            }
            _css.Append(" }\n");
        }
    }

    /// <summary>
    /// The serif sets every element that names the language; the other roles set theirs, and inside them elements that
    /// switch the language.
    /// </summary>
    private void WriteRule(LanguageTag language, FontRole role)
    {
        var selectors = role switch
        {
            FontRole.Sans => FontSelectors.Sans,
            FontRole.Mono => FontSelectors.Mono,
            FontRole.Kai => FontSelectors.Kai,
            _ => [],
        };
        var tag = language.Value;
        var rule = selectors.Length == 0
            ? $"[lang=\"{tag}\"]"
            : string.Join(", ", selectors.Select(selector => $"{selector}:lang({tag}), {selector} [lang=\"{tag}\"]"));
        var generic = role switch { FontRole.Sans => "sans-serif", FontRole.Mono => "monospace", _ => "serif" };
        _css.Append(rule).Append(" { font-family: \"").Append(FamilyName(language, role)).Append("\", ").Append(generic)
            .Append(" }\n");
    }

    private static string FamilyName(LanguageTag language, FontRole role) =>
        $"{language} {role.ToString().ToLowerInvariant()}";
}
