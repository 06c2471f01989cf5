using System.Text.Json;
using Publisher.Acceptance.Support;

namespace Publisher.Acceptance;

/// <summary>The web editions of the real manuscript before outside judges.</summary>
[Collection(RealBookCollection.Name)]
public sealed class HtmlTests(RealBook book)
{
    public static TheoryData<string> Editions => RealBook.Editions;

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_Nu_checker_has_nothing_to_say(string edition)
    {
        var run = Processes.Run(Validator.Java, "-XX:TieredStopAtLevel=1", "-Xss4m", "-jar", Validator.Vnu,
            "--format", "json", book.File(edition, "html"));

        using var document = JsonDocument.Parse(run.Error);
        Assert.Equal("", string.Join('\n', document.RootElement.GetProperty("messages").EnumerateArray()
            .Select(message => $"{message.GetProperty("type")} line "
                + $"{(message.TryGetProperty("lastLine", out var line) ? line : default)}: {message.GetProperty("message")}")));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Axe_finds_no_violation_at_any_width_in_light_and_dark(string edition)
    {
        var run = Processes.Run(Validator.Node, Validator.Script("axe.mjs", "axe-core"), Validator.Chromium,
            book.File(edition, "html"));

        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Equal("[]", run.Output.Trim());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_choice_of_language_layout_and_size_keeps_the_readers_place(string edition) => AskReader(edition, "place");

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_address_keeps_what_the_reader_chose(string edition) => AskReader(edition, "address");

    [Theory]
    [MemberData(nameof(Editions))]
    public void Notes_open_by_keyboard_and_lead_back(string edition) => AskReader(edition, "notes");

    [Theory]
    [MemberData(nameof(Editions))]
    public void Shared_pictures_are_heard_in_the_languages_that_are_shown(string edition) => AskReader(edition, "pictures");

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_page_reads_without_JavaScript(string edition) => AskReader(edition, "noscript");

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_page_asks_nothing_of_the_network(string edition)
    {
        var run = Processes.Run(Validator.Node, Validator.Script("requests.mjs", "playwright-core"), Validator.Chromium,
            book.File(edition, "html"));

        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Equal("[]", run.Output.Trim());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Only_running_text_is_indented(string edition) => AskReader(edition, "indents");

    private void AskReader(string edition, string question)
    {
        var run = Processes.Run(Validator.Node, Validator.Script("reader.mjs", "playwright-core"), Validator.Chromium,
            book.File(edition, "html"), question);

        Assert.True(run.ExitCode == 0, run.Everything);
        Assert.Equal("[]", run.Output.Trim());
    }
}
