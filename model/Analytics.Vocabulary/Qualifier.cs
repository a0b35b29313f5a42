namespace Analytics.Vocabulary;

/// <summary>How a printed number is meant: 余/多 is <see cref="Over"/>, 约/左右 <see cref="About"/>, 近 <see cref="Nearly"/>, 不低于/以上 <see cref="AtLeast"/>, 不超过/以下 <see cref="AtMost"/>.</summary>
public enum Qualifier
{
    Exact,
    Over,
    About,
    Nearly,
    AtLeast,
    AtMost,
}
