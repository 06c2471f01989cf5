namespace Publisher.Web.Xhtml;

/// <summary>What visitors return that only write.</summary>
internal readonly record struct Nothing;
