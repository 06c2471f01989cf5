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
}
