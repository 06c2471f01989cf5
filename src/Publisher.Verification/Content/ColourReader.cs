using Publisher.Verification.Reading;

namespace Publisher.Verification.Content;

/// <summary>
/// Notes where content uses colours of the device (ISO 19005-2, 6.2.4.3). A default space in the resources takes the place
/// of the device's (ISO 32000-1, 8.6.5.6).
/// </summary>
internal sealed class ColourReader(ContentSurvey survey)
{
    private const int MaximumDepth = 8;

    public void Set(Operator kind, string name, ContentStream stream)
    {
        switch (kind)
        {
            case Operator.FillGray or Operator.StrokeGray: Named("DeviceGray", stream); break;
            case Operator.FillRgb or Operator.StrokeRgb: Named("DeviceRGB", stream); break;
            case Operator.FillCmyk or Operator.StrokeCmyk: Named("DeviceCMYK", stream); break;
            default: Named(name, stream); break;
        }
    }

    public void Intent(string name, Place place)
    {
        if (name is not ("RelativeColorimetric" or "AbsoluteColorimetric" or "Perceptual" or "Saturation"))
        {
            survey.Note(Oddity.RenderingIntent, place, name);
        }
    }

    /// <summary>A space by name: of the device, or of the resources.</summary>
    public void Named(string name, ContentStream stream, int depth = 0)
    {
        switch (name)
        {
            case "DeviceGray": Device(Oddity.DeviceGray, "DefaultGray", stream); break;
            case "DeviceRGB": Device(Oddity.DeviceRgb, "DefaultRGB", stream); break;
            case "DeviceCMYK": Device(Oddity.DeviceCmyk, "DefaultCMYK", stream); break;
            case "Pattern" or "": break;
            default: Space(stream.Resources["ColorSpace"][name], stream, depth + 1); break;
        }
    }

    public void Space(PdfValue space, ContentStream stream, int depth = 0)
    {
        if (depth > MaximumDepth || !space.Exists)
        {
            return;
        }
        if (space.Name is { } name)
        {
            Named(name, stream, depth + 1);
            return;
        }
        survey.AddSpace(space);
        var items = space.Items.Take(4).ToList();
        var basis = items is [var kind, ..] ? kind.Name : null;
        if (basis is "Indexed" or "Pattern" && items.Count > 1)
        {
            Space(items[1], stream, depth + 1);
        }
        else if (basis is "Separation" or "DeviceN" && items.Count > 2)
        {
            Space(items[2], stream, depth + 1);
        }
    }

    private void Device(Oddity oddity, string replacement, ContentStream stream)
    {
        if (!stream.Resources["ColorSpace"].Has(replacement))
        {
            survey.Note(oddity, stream.Place);
        }
    }
}
