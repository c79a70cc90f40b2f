package dev.countersign.api.v21.envelopes;

import dev.countersign.account.Accounts;
import dev.countersign.autosign.FakeStandingAuthorities;
import dev.countersign.ceremony.FakeCodeSender;
import dev.countersign.document.InMemoryDocuments;
import dev.countersign.envelope.Placement;
import dev.countersign.identity.InMemory;
import dev.countersign.kernel.Ids;

/** The reader of contents on documents in memory. */
public final class GivenContents {
    private GivenContents() {}

    public static ContentsReader reader(Accounts accounts) {
        var ids = Ids.random();
        var files = new InMemoryDocuments();
        var authorities = new FakeStandingAuthorities(new InMemory.MemoryConsents());
        var readers = new Readers(ids, new GivenApi.OpenSecrets(), accounts, new FakeCodeSender(), authorities);
        return new ContentsReader(new DocumentsReader(files, ids), new Placement(files, ids), readers);
    }
}
