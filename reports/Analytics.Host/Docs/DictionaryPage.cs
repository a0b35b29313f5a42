using System.Globalization;
using System.Net;
using System.Text;
using Analytics.Ingest.Contracts;
using Analytics.Vocabulary;
using Analytics.Warehouse.Checks;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Models;

namespace Analytics.Host.Docs;

/// <summary>The data dictionary as one page that needs nothing beside it, Chinese first.</summary>
internal sealed class DictionaryPage(Dictionary dictionary)
{
    private const int MostOrigins = 12;

    private readonly StringBuilder _html = new();

    public string Html()
    {
        var models = dictionary.Models.Nodes.Select(node => node.Contract).ToList();
        _html.Append("<!doctype html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>数据字典 / Data dictionary</title>\n<style>\n")
            .Append(Piece("dictionary.css")).Append("</style></head><body>\n");
        Contents(models);
        _html.Append("<main>\n<h1>数据字典<small>Data dictionary</small></h1>\n");
        Say("p", new(
            "由台账约定、模型和指标目录生成。每个统计表的每一列都写明来自哪些台账的哪些列；只决定取哪些行的条件（连接、筛选）不算来源。写不出的，注明“无法判断”。",
            "Generated from contracts, models and catalogue. Each column of each mart says which ledger columns it is computed from; what only decides which rows there are (joins, filters) is no origin. Where the text does not tell, it says so."));
        Head("h2", "graph", new("模型图", "Model graph"));
        Say("p", new("从左到右：来源、各台账、核心、统计表。点一张表只看它的来路和去向。", "From left to right: sources, ledgers, core, marts. Click a table to see only what flows into it and out of it."));
        _html.Append("<div class=\"wide\">").Append(ModelDrawing.Svg(dictionary.Models)).Append("</div>\n");
        Head("h2", "marts", new("统计表", "Marts"));
        models.Where(model => model.Exported).ToList().ForEach(model => Model(model));
        Head("h2", "ledgers", new("台账", "Ledgers"));
        dictionary.Ledgers.ToList().ForEach(Ledger);
        Head("h2", "indicators", new("指标", "Indicators"));
        Indicators();
        Head("h2", "models", new("中间模型", "Models in between"));
        models.Where(model => !model.Exported).ToList().ForEach(model => Model(model));
        return _html.Append("</main>\n<script>\n").Append(Piece("dictionary.js")).Append("</script>\n</body></html>\n").ToString();
    }

    private void Contents(IReadOnlyList<ModelContract> models)
    {
        _html.Append("<nav><a class=\"top\" href=\"#graph\">模型图 <small>Graph</small></a>\n<a class=\"top\" href=\"#marts\">统计表 <small>Marts</small></a>\n");
        Links(models.Where(model => model.Exported).Select(model => (model.Table.ToString(), model.Table.Name)));
        _html.Append("<a class=\"top\" href=\"#ledgers\">台账 <small>Ledgers</small></a>\n");
        Links(dictionary.Ledgers.Select(ledger => ("ledger." + ledger.Name, ledger.Label.Zh)));
        _html.Append("<a class=\"top\" href=\"#indicators\">指标 <small>Indicators</small></a>\n");
        Links(dictionary.Catalogue.Indicators.Select(indicator => indicator.Family).Distinct().Select(family => ("family." + family, family)));
        _html.Append("<a class=\"top\" href=\"#models\">中间模型 <small>Models</small></a>\n</nav>\n");
    }

    private void Links(IEnumerable<(string Id, string Name)> links)
    {
        foreach (var (id, name) in links)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<a href=\"#{Text(id)}\">{Text(name)}</a>\n");
        }
    }

    private void Model(ModelContract model)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<section id=\"{model.Table}\"><h3><code>{Text(model.Exported ? model.Table.Name : model.Table.ToString())}</code> {Text(model.Meaning.Zh)}<small>{Text(model.Meaning.En)}</small></h3>\n");
        Say("p", new($"粒度：{model.Grain.Zh}。键：{string.Join("、", model.Key)}。", $"Grain: {model.Grain.En}. Key: {string.Join(", ", model.Key)}."));
        if (model.ComputedBy is { } method)
        {
            Say("p", new($"由程序“{method}”计算，读取 {string.Join("、", model.Reads)}；各列来自其中哪些列，无法从文本判断。", $"Computed by {method} from {string.Join(", ", model.Reads)}; which column becomes which cannot be told from a text."));
        }

        _html.Append("<table><thead><tr><th>列<small>column</small></th><th>类型<small>type</small></th><th>单位<small>unit</small></th><th>含义<small>meaning</small></th><th>来源<small>from</small></th></tr></thead><tbody>\n");
        foreach (var column in model.Columns)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<tr><td><code>{column.Name}</code>{(model.Key.Contains(column.Name) ? " <b>键</b>" : "")}</td><td class=\"type\">{Text(column.Type)}</td><td>{Text(column.Unit ?? "")}</td><td>{Both(column.Meaning)}</td><td class=\"from\">{From(model, column)}</td></tr>\n");
        }

        _html.Append("</tbody></table>\n");
        Promises(model);
        _html.Append("</section>\n");
    }

    private void Promises(ModelContract model)
    {
        if (model.Promises.Count == 0)
        {
            return;
        }

        _html.Append("<details><summary>检查 <small>Checks</small></summary><ul>\n");
        foreach (var (_, severity, message) in model.Promises)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<li>{(severity == CheckSeverity.Fail ? "不符则停 <small>stops</small>" : "只提醒 <small>shows</small>")} {Text(message)}</li>\n");
        }

        _html.Append("</ul></details>\n");
    }

    /// <summary>Of a mart the ledger columns at the far end; of any other model the columns that it reads.</summary>
    private string From(ModelContract model, ModelColumn column)
    {
        if (!model.Exported)
        {
            var steps = dictionary.Lineage.Steps.Where(step => step.Table == model.Table && step.Column == column.Name).ToList();
            return Some([.. steps.Select(step => $"<code>{Text(step.ReadsTable)}.{Text(step.ReadsColumn ?? "？")}</code>")], "常量 <small>constant</small>");
        }

        return Some([.. dictionary.Origins(model.Table, column.Name).Select(Origin)], "常量或计数 <small>constant or count</small>");
    }

    private string Origin(ColumnOrigin origin) => origin switch
    {
        { Kind: "ledger", Label: { } label } => $"<a href=\"#ledger.{Text(origin.Table)}\">{Text(dictionary.Ledgers.First(ledger => ledger.Name == origin.Table).Label.Zh)}·{Text(label.Zh)}</a>",
        { Kind: "unresolved" } => $"<code>{Text(origin.Table)}</code> 无法判断 <small>cannot be told</small>",
        _ => $"<code>{Text(origin.Table)}.{Text(origin.Column ?? "")}</code>",
    };

    private static string Some(IReadOnlyList<string> parts, string none) => parts.Count == 0 ? none
        : parts.Count <= MostOrigins ? string.Join("<br>", parts)
        : $"<details><summary>{parts.Count} 列 <small>columns</small></summary>{string.Join("<br>", parts)}</details>";

    private void Ledger(LedgerContract ledger)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<section id=\"ledger.{ledger.Name}\"><h3><code>{ledger.Name}</code> {Text(ledger.Label.Zh)}<small>{Text(ledger.Label.En)}</small></h3>\n");
        Say("p", new($"{ledger.Grain.Zh}。{DictionaryWords.Frequency(ledger.Frequency).Zh}报送，期后 {ledger.DueDays} 天内为按时。键：{string.Join("、", ledger.Key)}。",
            $"{ledger.Grain.En}. Sent {DictionaryWords.Frequency(ledger.Frequency).En}, on time within {ledger.DueDays} days after. Key: {string.Join(", ", ledger.Key)}."));
        _html.Append("<table><thead><tr><th>列<small>column</small></th><th>名称<small>label</small></th><th>类型<small>type</small></th><th>单位<small>unit</small></th><th>表头写法<small>headers</small></th></tr></thead><tbody>\n");
        foreach (var column in ledger.Columns)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<tr><td><code>{column.Name}</code>{(ledger.Key.Contains(column.Name) ? " <b>键</b>" : "")}{(column.IsRequired ? " <b>必填</b>" : "")}</td><td>{Both(column.Label)}</td><td class=\"type\">{DictionaryWords.Of(column.Type)}{Choices(column)}</td><td>{Text(column.Unit ?? (column.UnitColumn is { } unit ? "→ " + unit : ""))}</td><td>{Text(string.Join("、", column.Headers))}</td></tr>\n");
        }

        _html.Append("</tbody></table>\n");
        if (ledger.Rules.Count > 0)
        {
            _html.Append("<details open><summary>规则 <small>Rules</small></summary><ul>\n");
            foreach (var rule in ledger.Rules)
            {
                _html.Append(CultureInfo.InvariantCulture, $"<li><code>{Text(rule.Id)}</code> {Text(DictionaryWords.Of(rule.Severity).Zh)} <small>{Text(DictionaryWords.Of(rule.Severity).En)}</small> {Both(rule.Message)}<code>{Text(rule.Holds)}</code></li>\n");
            }

            _html.Append("</ul></details>\n");
        }

        _html.Append("</section>\n");
    }

    private static string Choices(LedgerColumn column) => column.Choices.Count == 0 ? ""
        : $"<details><summary>{column.Choices.Count} 种 <small>choices</small></summary>{string.Join("<br>", column.Choices.Select(choice => $"<code>{Text(choice.Key)}</code> {Text(string.Join("、", choice.Value))}"))}</details>";

    private void Indicators()
    {
        foreach (var family in dictionary.Catalogue.Indicators.GroupBy(indicator => indicator.Family))
        {
            _html.Append(CultureInfo.InvariantCulture, $"<section id=\"family.{Text(family.Key)}\"><h3>{Text(family.Key)}</h3>\n<table><thead><tr><th>指标<small>indicator</small></th><th>定义<small>definition</small></th><th>单位<small>unit</small></th><th>汇总<small>aggregation</small></th><th>采自<small>collected in</small></th><th>关系<small>edges</small></th></tr></thead><tbody>\n");
            foreach (var indicator in family)
            {
                _html.Append(CultureInfo.InvariantCulture, $"<tr id=\"{indicator.Code}\"><td>{Both(indicator.Name)}<br><code>{indicator.Code}</code></td><td>{Both(indicator.Definition)}</td><td>{Both(indicator.Unit.Label)}</td><td>{indicator.Aggregation.ToString().ToLowerInvariant()}</td><td>{Collected(indicator)}</td><td>{Edges(indicator)}</td></tr>\n");
            }

            _html.Append("</tbody></table></section>\n");
        }
    }

    private string Collected(Indicator indicator) => indicator.Source is not { } source
        ? $"{Codes(indicator.Numerator)} ÷ {Codes(indicator.Denominator)}"
        : $"<a href=\"#ledger.{Text(source.Ledger)}\">{Text(dictionary.Ledgers.FirstOrDefault(ledger => ledger.Name == source.Ledger)?.Label.Zh ?? source.Ledger)}</a><br><code>{Text(source.ValueColumn)}</code>"
            + string.Concat(source.Where.Select(facet => $"<br><small>{Text(facet.Key)} = {Text(string.Join(", ", facet.Value))}</small>"))
            + (source.DistinctOf is { } key ? $"<br><small>distinct {Text(key)}</small>" : "");

    private static string Edges(Indicator indicator) => string.Join("<br>", new[]
    {
        indicator.OfWhich is { } whole ? $"其中 <small>of which</small> {Codes([whole])}" : "",
        indicator.Overlaps.Count > 0 ? $"有重叠，不相加 <small>overlaps</small> {Codes(indicator.Overlaps)}" : "",
        indicator.Mechanisms.Count > 0 ? $"<small>{Text(string.Join(' ', indicator.Mechanisms))}</small>" : "",
    }.Where(text => text.Length > 0));

    private static string Codes(IEnumerable<string> codes) => string.Join(" + ", codes.Select(code => $"<a href=\"#{code}\"><code>{code}</code></a>"));

    private void Head(string tag, string id, Bilingual text) => _html.Append(CultureInfo.InvariantCulture, $"<{tag} id=\"{id}\">{Text(text.Zh)}<small>{Text(text.En)}</small></{tag}>\n");

    private void Say(string tag, Bilingual text) => _html.Append(CultureInfo.InvariantCulture, $"<{tag}>{Both(text)}</{tag}>\n");

    private static string Both(Bilingual text) => $"{Text(text.Zh)}<span class=\"en\">{Text(text.En)}</span>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Piece(string name)
    {
        using var stream = typeof(DictionaryPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
