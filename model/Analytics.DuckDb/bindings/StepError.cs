namespace DuckDB.NET.Native;

/// <summary>A statement that fails while it runs step by step: the engine wraps its error into one of another type, which is taken off again.</summary>
internal static class StepError
{
    private const string Wrapper = "Invalid Input Error: Attempting to execute an unsuccessful or closed pending query result\nError: ";

    /// <summary>The message of the error itself.</summary>
    public static string? Inner(string? message) => IsWrapped(message) ? message![Wrapper.Length..] : message;

    /// <summary>The type of the error itself, by which its message begins; <c>null</c> where it is not wrapped or of a type without a name.</summary>
    public static DuckDBErrorType? Type(string? message)
    {
        if (!IsWrapped(message) || Inner(message)!.Split(" Error: ") is not [var name, _, ..])
        {
            return null;
        }

        return name == "TransactionContext" ? DuckDBErrorType.Transaction
            : Enum.TryParse<DuckDBErrorType>(name.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var type) ? type : null;
    }

    private static bool IsWrapped(string? message) => message?.StartsWith(Wrapper, StringComparison.Ordinal) is true;
}
