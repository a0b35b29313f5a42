using Analytics.Vocabulary;

namespace Analytics.Reports.Figures;

/// <summary>Whether a figure has a value, and if not, why. None of the absences is zero.</summary>
public enum FigureState
{
    /// <summary>There is a value; zero is one.</summary>
    Stated,

    /// <summary>Nothing came from those who owe it.</summary>
    NotReported,

    /// <summary>The senders' forms have no such column.</summary>
    NotCollected,

    /// <summary>The senders say that it does not apply to them.</summary>
    NotApplicable,

    /// <summary>The senders keep it back.</summary>
    Withheld,

    /// <summary>The ledgers came in and hold no entry of this kind.</summary>
    NoEntries,

    /// <summary>There is a value, held back because it could point at a person, or would give away another that could.</summary>
    HeldBack,

    /// <summary>There is too little to say it: too few months, too few posts, nothing to compare with.</summary>
    NotEnough,
}

/// <summary>The marks that stand in place of a number, and what they mean.</summary>
internal static class MissingMarks
{
    /// <summary>Marks in the order of the legend.</summary>
    public static IReadOnlyList<(FigureState State, Bilingual Mark, Bilingual Meaning)> All { get; } =
    [
        (FigureState.NotReported, new("〔未报〕", "[nr]"), new("应报未报", "not reported by those who owe it")),
        (FigureState.NotCollected, new("〔未采〕", "[nc]"), new("当地台账无此栏目", "not collected: the sender's ledger has no such column")),
        (FigureState.NotApplicable, new("〔不适用〕", "[na]"), new("填报单位注明不适用", "stated as not applicable")),
        (FigureState.Withheld, new("〔不公开〕", "[wh]"), new("填报单位不予公开", "withheld by the sender")),
        (FigureState.NoEntries, new("〔无记录〕", "[no]"), new("台账已收到，无此类记录", "the ledgers came in and hold no such entry")),
        (FigureState.HeldBack, new("〔隐去〕", "[c]"), new("数目过小或可据以推出过小的数，为保护个人隐去", "held back to protect persons: too small, or would give away a number that is")),
        (FigureState.NotEnough, new("〔不足〕", "[ne]"), new("依据不足，不作评价", "not enough to say")),
    ];

    public static Bilingual Of(FigureState state) => All.First(mark => mark.State == state).Mark;

    /// <summary>The state of a word of figures.csv.</summary>
    /// <exception cref="InvalidOperationException">There is no such state.</exception>
    public static FigureState Parse(string word) => Enum.GetValues<FigureState>().First(state => Word(state) == word);

    /// <summary>The state as it stands in figures.csv.</summary>
    public static string Word(FigureState state) => state switch
    {
        FigureState.Stated => "stated",
        FigureState.NotReported => "not_reported",
        FigureState.NotCollected => "not_collected",
        FigureState.NotApplicable => "not_applicable",
        FigureState.Withheld => "withheld",
        FigureState.HeldBack => "held_back",
        FigureState.NotEnough => "not_enough",
        _ => "no_entries",
    };
}
