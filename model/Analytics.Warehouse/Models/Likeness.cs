using System.Text.RegularExpressions;
using Analytics.Warehouse.Checks;
using Analytics.Warehouse.Configuration;

namespace Analytics.Warehouse.Models;

/// <summary>A model that is another one over other tables: one statement, written once, asked of the entries in force and of those that once were.</summary>
internal static class Likeness
{
    /// <summary>The model with the SQL, columns and key of the one it is like; any other as it is.</summary>
    public static ModelFile Of(ModelFile model, IReadOnlyList<ModelFile> models, Faults faults)
    {
        if (model.Contract.SameAs is not { } likeness)
        {
            return model;
        }

        if (models.FirstOrDefault(other => other.Table == likeness.Model) is not { Sql: not null } original)
        {
            faults.Add($"sql/{model.Table.Schema}/{model.Table.Name}.yml:1: 'same_as' names {likeness.Model}, which has no SQL.");
            return model;
        }

        var sql = original.Sql;
        foreach (var (read, instead) in likeness.Reading)
        {
            var named = new Regex($@"\b{read.Name}\b");
            if (!named.IsMatch(sql))
            {
                faults.Add($"sql/{model.Table.Schema}/{model.Table.Name}.yml:1: {likeness.Model} does not read {read}.");
            }

            sql = named.Replace(sql, instead.Name);
        }

        var contract = original.Contract with { Table = model.Table, Meaning = model.Contract.Meaning, Exported = false, Checks = CheckFile.OfKey(model.Table, original.Contract.Key) };
        return new(contract, sql);
    }
}
