namespace Analytics.Vocabulary;

/// <summary>A failure whose sentence is meant for whoever started the command: it names the file or folder and says what to do, in both languages.</summary>
public abstract class ExplainedException(Bilingual sentence, Exception? cause = null) : Exception(sentence.En, cause)
{
    public Bilingual Sentence { get; } = sentence;
}
