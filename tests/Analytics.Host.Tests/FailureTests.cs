using Analytics.DuckDb;
using Analytics.Ingest.Contracts;
using Analytics.Vocabulary;

namespace Analytics.Host.Tests;

/// <summary>What the administrator reads when the machine fails.</summary>
public sealed class FailureTests
{
    [Test]
    public void A_full_disk_is_named_and_what_was_stored_is_said_to_be_intact()
    {
        var sentence = Failure.Explain(new IOException("No space left on device : '/disk/x'"))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sentence.Zh, Does.StartWith("磁盘已满").And.Contain("未受影响"));
            Assert.That(sentence.En, Does.Contain("The disk is full").And.Contain("intact"));
        }
    }

    [Test]
    public void A_folder_that_cannot_be_written_is_named()
        => Assert.That(Failure.Explain(new UnauthorizedAccessException("Access to the path '/x' is denied."))!.En, Does.Contain("'/x'"));

    [Test]
    public void A_fault_of_the_program_is_not_dressed_up()
        => Assert.That(Failure.Explain(new ArgumentException("a mistake of ours")), Is.Null);

    [Test]
    public void What_the_store_says_of_the_disk_reaches_its_administrator_in_both_languages()
    {
        var sentence = Failure.Explain(HomeNotWritableException.Of(new Home("/disk/x"), new IOException("No space left on device")))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sentence.Zh, Does.StartWith("磁盘已满").And.Contain("/disk/x"));
            Assert.That(sentence.En, Does.Contain("/disk/x is full"));
        }
    }

    [Test]
    public void A_broken_contract_is_named_with_its_line() =>
        Assert.That(Failure.Explain(new ContractException("ledgers/posts.yml", 7, "'holds' is missing."))!.Zh, Does.Contain("ledgers/posts.yml, line 7"));
}
