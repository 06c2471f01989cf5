using System.Collections.Immutable;
using Publisher.Cli.Building;
using Publisher.Model.Diagnostics;
using Publisher.Model.Documents;

namespace Publisher.Tests.Cli;

public class SeverityPolicyTests
{
    private static readonly Diagnostic Warning = new("MAN001", Severity.Warning, default, "", "");
    private static readonly Diagnostic Error = new("MAN002", Severity.Error, default, "", "");

    [Fact]
    public void The_author_s_severities_count()
    {
        var settings = new BookSettings
        {
            Severities = ImmutableDictionary<string, Severity>.Empty
                .Add("MAN001", Severity.Error).Add("MAN002", Severity.Ignore),
        };

        var result = new SeverityPolicy(settings, warningsAsErrors: false).Apply([Warning, Error]);

        Assert.Equal([Warning with { Severity = Severity.Error }], result);
    }

    [Fact]
    public void Warnings_become_errors_on_demand()
    {
        var result = new SeverityPolicy(new BookSettings(), warningsAsErrors: true).Apply([Warning, Error]);

        Assert.All(result, diagnostic => Assert.Equal(Severity.Error, diagnostic.Severity));
    }

    [Fact]
    public void A_warning_that_the_author_ignores_stays_ignored_when_warnings_are_errors()
    {
        var settings = new BookSettings
        {
            Severities = ImmutableDictionary<string, Severity>.Empty.Add("MAN001", Severity.Ignore),
        };

        Assert.Empty(new SeverityPolicy(settings, warningsAsErrors: true).Apply([Warning]));
    }

    [Theory]
    [InlineData("MTH001", Severity.Error, false)]
    [InlineData("IMG001", Severity.Error, false)]
    [InlineData("BOK002", Severity.Error, true)]
    [InlineData("CMP001", Severity.Error, true)]
    [InlineData("MAN012", Severity.Warning, false)]
    public void Errors_of_content_leave_the_rest_of_the_book(string code, Severity severity, bool stops) =>
        Assert.Equal(stops, new SeverityPolicy(new BookSettings(), warningsAsErrors: false).Stops([new(code, severity, default, "", "")]));

    [Fact]
    public void Errors_of_content_stop_where_warnings_are_errors() =>
        Assert.True(new SeverityPolicy(new BookSettings(), warningsAsErrors: true).Stops([new("MTH001", Severity.Error, default, "", "")]));

    [Theory]
    [InlineData(Severity.Error, true)]
    [InlineData(Severity.Warning, false)]
    public void Errors_that_the_author_asked_for_stop(Severity chosen, bool stops)
    {
        var settings = new BookSettings { Severities = ImmutableDictionary<string, Severity>.Empty.Add("MTH001", chosen) };

        Assert.Equal(stops, new SeverityPolicy(settings, warningsAsErrors: false).Stops([new("MTH001", Severity.Error, default, "", "")]));
    }
}
