using System.Collections.Frozen;

namespace Publisher.Model.Formulas;

/// <summary>
/// Letters with accents as one character, where Unicode has it (Normalization Form C, which checkers of web pages ask for). A table,
/// because programs without culture data do not compose.
/// </summary>
public static class Accents
{
    /// <summary>By combining mark: letter and accented letter in turns (UnicodeData.txt).</summary>
    private static readonly FrozenDictionary<char, string> Composed = new Dictionary<char, string>
    {
        ['\u0300'] = "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳαὰεὲηὴιὶοὸυὺωὼΑᾺΕῈΗῊΙῚΟῸΥῪΩῺ",
        ['\u0301'] = "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźαάεέηήιίοόυύωώΑΆΕΈΗΉΙΊΟΌΥΎΩΏ",
        ['\u0302'] = "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ",
        ['\u0303'] = "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹ",
        ['\u0304'] = "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳαᾱιῑυῡΑᾹΙῙΥῩ",
        ['\u0306'] = "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭαᾰιῐυῠΑᾸΙῘΥῨ",
        ['\u0307'] = "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzż",
        ['\u0308'] = "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿιϊυϋΙΪΥΫ",
        ['\u030A'] = "AÅUŮaåuůwẘyẙ",
        ['\u030B'] = "OŐUŰoőuű",
        ['\u030C'] = "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž",
        ['\u0327'] = "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ",
    }.ToFrozenDictionary();

    /// <summary>The letter with the combining mark, as one character or as two.</summary>
    public static string Compose(char letter, char mark)
    {
        var pairs = Composed.GetValueOrDefault(mark, "");
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == letter)
            {
                return pairs.Substring(i + 1, 1);
            }
        }
        return string.Concat(letter.ToString(), mark.ToString());
    }
}
