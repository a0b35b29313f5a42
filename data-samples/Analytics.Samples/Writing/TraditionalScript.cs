namespace Analytics.Samples.Writing;

/// <summary>
/// Turns text into traditional characters as a machine does: character by character, always the same one (里 → 裡, 后 → 後, 台 → 臺), whether or not the
/// word asks for it.
/// </summary>
internal static class TraditionalScript
{
    private const string Simplified =
        "专业东丝个丰丽举义乐乔书云产亩优众会伟体党兴养册写军农决减凤划刘刚创别务动励华协单卫厅压县发变台叶号后启员园团国图场处备妇孙学宁宝实审对寿层岗岭带帮广庄庆开张强总态恒户报数时术机杂"
        + "杨杰样桥汤济涛湿满灯点爱猪现电盏监础种积称秆窑签类粮红级线组织经统维绿编罗职联胜苏药范荣营蒋蚕装规记计订认议许设访评课调谊谢谭财账质贫贸贾资赖赢赵较辉输达运远选邓邹邻郑采里钓钱销镇"
        + "长间队阳陈难静韩顶项顾领题额马驻鱼鲜鸡鸭鹅鹏龙龚余吕万与为亿亚从仅价传伤儿几关区卢历参叁双听吴围坏坚够夹奖妈导币师干应库弃录怀战扩护担择据摄斗无显权条来构栋树检楼欢欧残没沟润涨温湾"
        + "灵烛热状环疗盖盘矿码确礼离秘穷笔简约纪纯纳纺细终结给络绍续绩绪缝网聪肤脱节芦补见观觉览讨让训讲证诚详语误说请读谷贝负贡责败货购贵费贺赛趋车转软轮载边过进还这连适遗释钟钢铁银锋锦门问"
        + "闫阎阅际陆隐雾风飞饭饮馆骆验鲁鸿麦齐迟黄韦滨艺画剧垅恳陕饶贤尝刨";

    private const string Traditional =
        "專業東絲個豐麗舉義樂喬書雲產畝優眾會偉體黨興養冊寫軍農決減鳳劃劉剛創別務動勵華協單衛廳壓縣發變臺葉號後啟員園團國圖場處備婦孫學寧寶實審對壽層崗嶺帶幫廣莊慶開張強總態恆戶報數時術機雜"
        + "楊傑樣橋湯濟濤濕滿燈點愛豬現電盞監礎種積稱稈窯簽類糧紅級線組織經統維綠編羅職聯勝蘇藥範榮營蔣蠶裝規記計訂認議許設訪評課調誼謝譚財賬質貧貿賈資賴贏趙較輝輸達運遠選鄧鄒鄰鄭採裡釣錢銷鎮"
        + "長間隊陽陳難靜韓頂項顧領題額馬駐魚鮮雞鴨鵝鵬龍龔餘呂萬與為億亞從僅價傳傷兒幾關區盧歷參叄雙聽吳圍壞堅夠夾獎媽導幣師幹應庫棄錄懷戰擴護擔擇據攝鬥無顯權條來構棟樹檢樓歡歐殘沒溝潤漲溫灣"
        + "靈燭熱狀環療蓋盤礦碼確禮離祕窮筆簡約紀純納紡細終結給絡紹續績緒縫網聰膚脫節蘆補見觀覺覽討讓訓講證誠詳語誤說請讀穀貝負貢責敗貨購貴費賀賽趨車轉軟輪載邊過進還這連適遺釋鐘鋼鐵銀鋒錦門問"
        + "閆閻閱際陸隱霧風飛飯飲館駱驗魯鴻麥齊遲黃韋濱藝畫劇壟懇陝饒賢嘗鉋";

    private static readonly Dictionary<char, char> Table = Simplified.Zip(Traditional).ToDictionary(pair => pair.First, pair => pair.Second);

    public static string Of(string text) => string.Concat(text.Select(character => Table.GetValueOrDefault(character, character)));

    public static Sheet Of(Sheet sheet) => sheet with { Name = Of(sheet.Name), Rows = [.. sheet.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(cell => cell with { Text = Of(cell.Text) })])] };
}
