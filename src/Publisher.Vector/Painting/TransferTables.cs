using System.Collections.Immutable;
using Publisher.Model.Drawings;
using Publisher.Vector.Markup;
using Publisher.Vector.Values;

namespace Publisher.Vector.Painting;

/// <summary>What each channel becomes, value by value (Filter Effects 1, 9.7).</summary>
internal static class TransferTables
{
    public static TransferStep Read(SvgElement primitive, int input)
    {
        ImmutableArray<byte> Table(string name) => TableOf(primitive.Elements.LastOrDefault(one => one.Name == name));
        return new TransferStep(input, Table("feFuncR"), Table("feFuncG"), Table("feFuncB"), Table("feFuncA"));
    }

    private static ImmutableArray<byte> TableOf(SvgElement? function)
    {
        var values = NumberReader.List(function?["tableValues"]);
        double Number(string name, double otherwise) => LengthReader.Read(function?[name], 1, 1) ?? otherwise;
        Func<double, double> curve = function?["type"] switch
        {
            "table" when values.Count > 0 => share => Between(values, share),
            "discrete" when values.Count > 0 => share => values[Math.Min((int)(share * values.Count), values.Count - 1)],
            "linear" => share => Number("slope", 1) * share + Number("intercept", 0),
            "gamma" => share => Number("amplitude", 1) * Math.Pow(share, Number("exponent", 1)) + Number("offset", 0),
            _ => share => share,
        };
        return [.. Enumerable.Range(0, 256).Select(value => (byte)Math.Round(Math.Clamp(curve(value / 255.0), 0, 1) * 255))];
    }

    private static double Between(List<double> values, double share)
    {
        var place = share * (values.Count - 1);
        var low = Math.Min((int)place, values.Count - 1);
        var high = Math.Min(low + 1, values.Count - 1);
        return values[low] + (place - low) * (values[high] - values[low]);
    }
}
