using Publisher.Model.Diagnostics;
using Publisher.Model.Formulas;

namespace Publisher.Parsing.Formulas;

/// <summary>Frames, strokes, grounds, and content that counts with only some of its dimensions.</summary>
internal static class BoxCommands
{
    private static readonly Phrase Side = new("t or b", "t 或 b");

    public static readonly KeyValuePair<string, CommandReader>[] All =
    [
        new("boxed", (parser, command) => new MathBoxed(parser.ReadArgument(command))),
        new("fbox", (parser, command) => new MathBoxed(TextCommands.ReadText(parser, command, MathTextFace.Roman))),
        new("colorbox", (parser, command) => TexColor.Read(parser, command) is var ground
            ? new MathBoxed(TextCommands.ReadText(parser, command, MathTextFace.Roman), Framed: false) { Ground = ground } : null!),
        new("fcolorbox", ReadColoured),
        Cancel("cancel", CancelKind.Rising), Cancel("bcancel", CancelKind.Falling), Cancel("xcancel", CancelKind.Cross), Cancel("sout", CancelKind.Level),
        new("phantom", (parser, command) => new MathPhantom(parser.ReadArgument(command), IsSeen: false, Width: true, Height: true, Depth: true)),
        new("hphantom", (parser, command) => new MathPhantom(parser.ReadArgument(command), IsSeen: false, Width: true, Height: false, Depth: false)),
        new("vphantom", (parser, command) => new MathPhantom(parser.ReadArgument(command), IsSeen: false, Width: false, Height: true, Depth: true)),
        new("smash", ReadSmash),
        Lap("mathllap", MathAlignment.Right), Lap("mathrlap", MathAlignment.Left), Lap("mathclap", MathAlignment.Centre),
        TextLap("llap", MathAlignment.Right), TextLap("rlap", MathAlignment.Left), TextLap("clap", MathAlignment.Centre),
        new("vcenter", (parser, command) => new MathRaised(parser.ReadArgument(command), null)),
        new("raisebox", ReadRaised),
    ];

    private static MathBoxed ReadColoured(TexParser parser, Token command)
    {
        var frame = TexColor.Read(parser, command);
        var ground = TexColor.Read(parser, command);
        return new MathBoxed(TextCommands.ReadText(parser, command, MathTextFace.Roman)) { Ground = ground, FrameColor = frame };
    }

    private static MathRaised ReadRaised(TexParser parser, Token command)
    {
        var by = TexLength.Read(parser, command);
        return new MathRaised(TextCommands.ReadText(parser, command, MathTextFace.Roman), by);
    }

    private static MathPhantom ReadSmash(TexParser parser, Token command)
    {
        var side = parser.Tokens.ReadBracketed() is { } tokens ? RawText.Join(tokens) : "";
        if (side is not ("" or "t" or "b" or "tb" or "bt"))
        {
            parser.Tokens.Stop(DiagnosticCatalog.FormulaBadValue, command, side, Side);
        }
        return new MathPhantom(parser.ReadArgument(command), IsSeen: true, Width: true, Height: side == "b", Depth: side == "t");
    }

    private static KeyValuePair<string, CommandReader> Cancel(string name, CancelKind kind) =>
        new(name, (parser, command) => new MathCancel(parser.ReadArgument(command), kind));

    private static KeyValuePair<string, CommandReader> Lap(string name, MathAlignment alignment) =>
        new(name, (parser, command) => Lapped(parser.ReadArgument(command), alignment));

    private static KeyValuePair<string, CommandReader> TextLap(string name, MathAlignment alignment) =>
        new(name, (parser, command) => Lapped(TextCommands.ReadText(parser, command, MathTextFace.Roman), alignment));

    private static MathPhantom Lapped(MathNode content, MathAlignment alignment) =>
        new(content, IsSeen: true, Width: false, Height: true, Depth: true) { Alignment = alignment };
}
