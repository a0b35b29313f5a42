using Analytics.Vocabulary;

namespace Analytics.Ingest.Personal;

/// <summary>The key file of the pseudonyms is missing, damaged or another home's.</summary>
public sealed class KeyFileException(Bilingual sentence) : ExplainedException(sentence);
