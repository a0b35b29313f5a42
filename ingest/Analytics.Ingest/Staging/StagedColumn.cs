using Analytics.DuckDb;
using Analytics.Ingest.Contracts;

namespace Analytics.Ingest.Staging;

/// <summary>
/// How one column of a contract gets from cell texts to typed values: what the raw table keeps of a cell, and the SQL that makes the value of it.
/// </summary>
internal abstract class StagedColumn(LedgerColumn column, int position)
{
    public LedgerColumn Column => column;

    /// <summary>Position in the contract, from 0.</summary>
    public int Position => position;

    public string Name => column.Name;

    /// <summary>Definitions of the raw table's columns for this one.</summary>
    public abstract string RawColumns { get; }

    /// <summary>Typed columns, as <c>expression as name</c>.</summary>
    public abstract IReadOnlyList<(string Expression, string Name)> Typed { get; }

    /// <summary>SQL for the text as it stands in the file.</summary>
    public abstract string RawText { get; }

    /// <summary>SQL for the number of the cell's text among the distinct ones; <c>null</c> where no text of the batch needed one.</summary>
    public abstract string? MeaningCode { get; }

    /// <summary>The engine's type of <see cref="Meaning.Value"/>.</summary>
    public virtual string MeaningType => "varchar";

    /// <summary>SQL: the cell gives no answer at all; a text that could not be read is an answer, though a wrong one.</summary>
    public virtual string IsUnanswered => $"{Alias}.value is null and {Alias}.rule is null";

    /// <summary>Called before the rows of a table are written.</summary>
    public virtual void Begin(StagedTable table)
    {
    }

    /// <summary>Writes the raw table's cells for the current row.</summary>
    public abstract void Write(BulkWriter row, LedgerTable table);

    /// <summary>The distinct texts written so far, with their meanings.</summary>
    public virtual IReadOnlyList<Meaning> Meanings() => [];

    /// <summary>The alias under which the column's meanings are joined.</summary>
    public string Alias => Sql.Name($"{column.Name}_meaning");

    protected string Raw => "raw." + Sql.Name(column.Name);

    public static StagedColumn Of(LedgerContract contract, int position, Typing.OrgUnitRegister register)
    {
        var column = contract.Columns[position];
        return column.Type switch
        {
            ColumnType.Text => new TextColumn(column, position),
            ColumnType.Quantity => new QuantityColumn(column, position, contract),
            ColumnType.OrgUnit => new OrgUnitColumn(column, position, contract, register),
            _ => DistinctColumn.Of(column, position),
        };
    }
}
