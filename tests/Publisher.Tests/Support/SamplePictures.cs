using System.Buffers.Binary;

namespace Publisher.Tests.Support;

/// <summary>Small JPEG pictures of each kind, 8 by 6 pixels, and parts to put into them.</summary>
public static class SamplePictures
{
    public static readonly byte[] GreyJpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAG"
        + "AAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABv/EABYQAAMAAAAAAAAAAAAAAAAAAAABE//aAAgBAQAAPwAxdn//2Q==");

    public static readonly byte[] ProgressiveJpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUX"
        + "Fx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAA"
        + "AAAAAAAAAAX/xAAVAQEBAAAAAAAAAAAAAAAAAAACBf/aAAwDAQACEAMQAAABnCg//8QAFRABAQAAAAAAAAAAAAAAAAAAABL/2gAIAQEAAQUCp//EABcRAAMBAAAAAAAA"
        + "AAAAAAAAAAACE1H/2gAIAQMBAT8Bq+n/xAAXEQADAQAAAAAAAAAAAAAAAAAAAhNR/9oACAECAQE/AYph/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAGPwJ//8QA"
        + "FRABAQAAAAAAAAAAAAAAAAAAABH/2gAIAQEAAT8hp//aAAwDAQACAAMAAAAQ8//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQMBAT8QD//EABURAQEAAAAAAAAAAAAA"
        + "AAAAAABh/9oACAECAQE/EIn/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAE/EF//2Q==");

    /// <summary>With Adobe's marker, so inverted.</summary>
    public static readonly byte[] CmykJpeg = Convert.FromBase64String(
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13e4GCgU5gjZeMfZZzfoF8/9sAQwEVFxce"
        + "Gh47ISE7fFNGU3x8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8/8AAFAgABgAIBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAA"
        + "AAAAAAAAAAAFBv/EABoQAQACAwEAAAAAAAAAAAAAAAAUoQIEU1T/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBv/EABgRAAMBAQAAAAAAAAAAAAAAAAADFFIB/9oADgQBAAIR"
        + "AxEEAAA/ALcLLpQCasfvoaJGTSRd310A/9k=");

    /// <summary>Puts a segment behind the first marker of a JPEG.</summary>
    public static byte[] WithSegment(byte[] jpeg, byte marker, byte[] content)
    {
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return [.. jpeg.AsSpan(0, 2), 0xFF, marker, .. length, .. content, .. jpeg.AsSpan(2)];
    }

    /// <summary>What a camera notes that was held so (EXIF orientation 1 to 8), without the mark that stands before it in a JPEG.</summary>
    public static byte[] Exif(int orientation) =>
        [.. "MM\0*\0\0\0\x08"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    public static byte[] Turned(byte[] jpeg, int orientation) => WithSegment(jpeg, 0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]);

    public static byte[] WithProfile(byte[] jpeg, byte[] profile) =>
        WithSegment(jpeg, 0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. profile]);

    /// <summary>The header of an ICC profile and a body that nobody looks at.</summary>
    public static byte[] Profile(string space, byte version = 4, string kind = "prtr")
    {
        var profile = new byte[144];
        profile[3] = 144;
        profile[8] = version;
        System.Text.Encoding.ASCII.GetBytes(kind).CopyTo(profile, 12);
        System.Text.Encoding.ASCII.GetBytes(space).CopyTo(profile, 16);
        "acsp"u8.CopyTo(profile.AsSpan(36));
        return profile;
    }
}
