namespace Publisher.Parsing.Checks.Translation;

/// <summary>A rule over the words of two sides of a pair.</summary>
internal interface IPairCheck
{
    void Run(SideText first, SideText second);
}
