using System.Globalization;

namespace Publisher.Verification;

/// <summary>
/// One machine-checkable condition of a standard. Test numbers are those of the validation profiles that the industry
/// shares; checkpoints those of the Matterhorn Protocol 1.1, for PDF/UA only.
/// </summary>
/// <param name="Number">The clause: 7.21.4.1.</param>
/// <param name="Level">The lowest level of PDF/A that asks for it.</param>
/// <param name="Part">The one part of PDF/A that asks for it; 0: every part.</param>
internal sealed record Clause(Standard Standard, string Number, int Test, string Checkpoint, Level Level, int Part)
{
    public static Clause Ua(string number, int test, string checkpoint = "") =>
        new(Standard.Ua, number, test, checkpoint, Level.A, 0);

    public static Clause A(string number, int test, Level level = Level.B, int part = 0) =>
        new(Standard.A, number, test, "", level, part);

    public bool Binds(Profile profile) => profile.Standard == Standard
        && (Standard == Standard.Ua || profile.Level >= Level && (Part == 0 || Part == profile.Part));

    public string Id => Number + "-" + Test.ToString(CultureInfo.InvariantCulture);

    public override string ToString() => (Standard == Standard.Ua ? "UA " : "A ") + Id;
}
