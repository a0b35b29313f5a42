using System.Text;

namespace Analytics.Ingest.Reading;

/// <summary>How common a Han character is, as the national standards ranked it when they gave the common ones the first rows.</summary>
[Flags]
internal enum HanClass : byte
{
    None = 0,

    /// <summary>GB 2312 level 1: the 3,755 characters that make 99.7 % of simplified text.</summary>
    SimplifiedCommon = 1,

    /// <summary>GB 2312 level 2.</summary>
    Simplified = 2,

    /// <summary>Big5 level 1: the 5,401 common characters of traditional text.</summary>
    TraditionalCommon = 4,

    /// <summary>Big5 level 2.</summary>
    Traditional = 8,

    /// <summary>Among the characters met most in running text and in the words of county ledgers.</summary>
    Frequent = 16,
}

/// <summary>The class of every character of the basic plane, made from the layout of the code tables themselves.</summary>
internal static class HanTable
{
    /// <summary>The commonest characters of running text (after Jun Da's lists), then those of place names and ledgers; simplified and traditional.</summary>
    private const string FrequentText =
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运" +
        "這個們來為國說時會對後過發經無現當沒動還進實軍從學與長機關點業將兩間問應戰頭體見產話號園區鄉鎮縣鎮東門車馬員數條處義書總報結務場計資統隊決達強難權設記類據規萬領確傳師觀讓識帶導爭運臺灣" +
        "村乡镇县州省街屯社居委会姓名编号序联系电话备注合计小计填单位人民币元亩户贫困书记党支项目金额时间日期地址农林牧渔桥井灯沟河湖岭坪坝塘寨庄店堡营岗甸泉湾口桥石李张王刘陈杨赵黄周吴徐孙胡朱林何郭罗双鸭龙江饶宝清集贤友谊四方台尖宝岭东";

    private static readonly HanClass[] Classes = Make();

    public static HanClass Of(char character) => Classes[character];

    private static HanClass[] Make()
    {
        var classes = new HanClass[char.MaxValue + 1];
        Mark(classes, CodePagesEncodingProvider.Instance.GetEncoding(936)!, 0xB0, 0xD7, HanClass.SimplifiedCommon);
        Mark(classes, CodePagesEncodingProvider.Instance.GetEncoding(936)!, 0xD8, 0xF7, HanClass.Simplified);
        Mark(classes, CodePagesEncodingProvider.Instance.GetEncoding(950)!, 0xA4, 0xC6, HanClass.TraditionalCommon);
        Mark(classes, CodePagesEncodingProvider.Instance.GetEncoding(950)!, 0xC9, 0xF9, HanClass.Traditional);
        foreach (var character in FrequentText)
        {
            classes[character] |= HanClass.Frequent;
        }

        return classes;
    }

    private static void Mark(HanClass[] classes, Encoding encoding, int firstLead, int lastLead, HanClass mark)
    {
        var lowest = encoding.CodePage == 936 ? 0xA1 : 0x40;
        var bytes = new List<byte>();
        for (var lead = firstLead; lead <= lastLead; lead++)
        {
            for (var trail = lowest; trail <= 0xFE; trail++)
            {
                if (trail is not (> 0x7E and < 0xA1))
                {
                    bytes.AddRange([(byte)lead, (byte)trail]);
                }
            }
        }

        foreach (var character in encoding.GetString([.. bytes]).Where(c => c is >= '一' and <= '\u9FFF'))
        {
            classes[character] |= mark;
        }
    }
}
