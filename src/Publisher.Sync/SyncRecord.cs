using System.Security.Cryptography;
using System.Text;

namespace Publisher.Sync;

/// <summary>
/// Where a unit and its translation stand. <see cref="Ok"/>: made from the source as it is; <see cref="Stale"/>: the source
/// has changed since; <see cref="Missing"/>: not translated; <see cref="Extra"/>: only the translation has it;
/// <see cref="Moved"/>: in another order; <see cref="Only"/>: meant for one language.
/// </summary>
public enum SyncState { Ok, Stale, Missing, Extra, Moved, Only }

/// <summary>
/// A line of the sync file. <see cref="Source"/> and <see cref="Text"/> are the source as it was when the translation was
/// made or accepted (its hash and its words, so that what changed can be shown without a history), <see cref="Now"/> is
/// the hash of a changed source as last seen, <see cref="Target"/> that of the translation. Hashes are empty for what is not there.
/// </summary>
public sealed record SyncRecord(string Id, string Chapter, string Language, SyncState State, string Source, string Target)
{
    public string? Now { get; init; }
    public string? Text { get; init; }

    /// <summary>Of what a text says: spaces and forms of marks that <c>check --fix</c> mends make no translation stale.</summary>
    public static string Hash(string? text) => ExactHash(text is null ? null : TypedForm.Of(text));

    /// <summary>The first 64 bits of SHA-256: with a million units a collision is less likely than one in ten million.</summary>
    public static string ExactHash(string? text) =>
        text is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
