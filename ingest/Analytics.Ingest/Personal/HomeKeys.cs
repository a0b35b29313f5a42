using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Personal;

/// <summary>Opens the key file of a home, and sees to it that it is the one which made the pseudonyms that the home holds.</summary>
internal static class HomeKeys
{
    /// <param name="mayMake">A home that holds no pseudonym yet gets a key file if it has none.</param>
    /// <exception cref="KeyFileException">The file is missing, damaged or another home's; the message says what to do.</exception>
    public static KeyRing Open(Home home, SqliteConnection control, bool mayMake)
    {
        var used = control.Query<string>("select key_id from pseudonym_keys").ToList();
        if (mayMake && used.Count == 0)
        {
            KeyRing.Make(home.Key);
        }

        var ring = KeyRing.Open(home.Key);
        return used.Except(ring.Ids).FirstOrDefault() is not { } lacking ? ring : throw new KeyFileException(new(
            $"{home.Key} 不是本数据仓库用过的钥匙（缺少 {lacking}），请用 --key 指明原来的钥匙。",
            $"{home.Key} is not the key file that this home was filled with (it lacks {lacking}): name the right one with --key."));
    }
}
