namespace Analytics.Ingest.Typing;

/// <summary>Base units as people call them, for messages to a sender.</summary>
internal static class UnitNames
{
    public static string Zh(string unit) => unit switch
    {
        "yuan" => "元",
        "km" => "公里",
        "mu" => "亩",
        "kg" => "公斤",
        "person" => "人",
        "person_time" => "人次",
        "household" => "户",
        "event" => "次",
        "item" => "个、项、件",
        "organisation" => "家、个",
        "unit" => "处、座、盏",
        "year" => "年",
        "day" => "天",
        "share" => "%",
        "point" => "分",
        _ => unit,
    };

    public static string En(string unit) => unit switch
    {
        "mu" => "mu (亩)",
        "person_time" => "person-times (人次)",
        "person" => "persons (人)",
        "share" => "per cent",
        "point" => "points (分)",
        _ => unit,
    };
}
