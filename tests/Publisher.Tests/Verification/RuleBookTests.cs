using System.Text.RegularExpressions;
using Publisher.Tests.Architecture;
using Publisher.Verification;
using Publisher.Verification.Wording;

namespace Publisher.Tests.Verification;

/// <summary>The rules as a whole: worded in both languages, numbered as the standards are.</summary>
public sealed partial class RuleBookTests
{
    [Fact]
    public void Every_sentence_has_its_Chinese_and_no_translation_is_left_over()
    {
        var sentences = RuleBook.All.SelectMany(rule => new[] { rule.Fault, rule.Hint }).Distinct(StringComparer.Ordinal).ToList();

        Repository.Nothing(sentences.Except(ChineseWording.Sentences));
        Repository.Nothing(ChineseWording.Sentences.Except(sentences));
        Repository.Nothing(sentences.Where(sentence => !Han().IsMatch(ChineseWording.Of(sentence))));
    }

    [Fact]
    public void Clauses_and_checkpoints_have_the_form_of_the_standards() => Assert.All(RuleBook.All.SelectMany(rule => rule.Clauses), clause =>
    {
        Assert.Matches(clause.Standard == Standard.Ua ? @"^(5|6\.2|7(\.\d+)+)-\d+$" : @"^6(\.\d+)+-\d+$", clause.Id);
        Assert.Matches(@"^(\d\d-\d\d\d)?$", clause.Checkpoint);
    });

    /// <summary>Every clause of the PDF/UA-1 profile that a machine can check, as section 5 to 7.21 count them.</summary>
    [Fact]
    public void No_clause_of_the_profile_is_without_a_rule()
    {
        var profile = "5-1 5-2 5-3 5-4 5-5 6.2-1 7.1-1 7.1-2 7.1-3 7.1-4 7.1-5 7.1-6 7.1-7 7.1-8 7.1-9 7.1-10 7.1-11 7.1-12 7.2-2 7.2-3 7.2-4 7.2-5 7.2-6 "
            + "7.2-7 7.2-8 7.2-9 7.2-10 7.2-11 7.2-12 7.2-13 7.2-14 7.2-15 7.2-16 7.2-17 7.2-18 7.2-19 7.2-20 7.2-21 7.2-22 7.2-23 7.2-24 7.2-25 7.2-26 "
            + "7.2-27 7.2-28 7.2-29 7.2-30 7.2-31 7.2-32 7.2-33 7.2-34 7.2-36 7.2-37 7.2-38 7.2-39 7.2-40 7.2-41 7.2-42 7.2-43 7.3-1 7.4.2-1 7.4.4-1 "
            + "7.4.4-2 7.4.4-3 7.5-1 7.5-2 7.7-1 7.9-1 7.9-2 7.10-1 7.10-2 7.11-1 7.15-1 7.16-1 7.18.1-1 7.18.1-2 7.18.1-3 7.18.2-1 7.18.3-1 7.18.4-1 "
            + "7.18.4-2 7.18.5-1 7.18.5-2 7.18.6.2-1 7.18.6.2-2 7.18.7-1 7.18.8-1 7.20-1 7.20-2 7.21.3.1-1 7.21.3.2-1 7.21.3.3-1 7.21.3.3-2 7.21.3.3-3 "
            + "7.21.4.1-1 7.21.4.1-2 7.21.4.2-1 7.21.4.2-2 7.21.5-1 7.21.6-1 7.21.6-2 7.21.6-3 7.21.6-4 7.21.7-1 7.21.7-2 7.21.8-1";

        Repository.Nothing(profile.Split(' ').Except(RuleBook.All.SelectMany(rule => rule.Clauses).Where(clause => clause.Standard == Standard.Ua).Select(clause => clause.Id)));
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
