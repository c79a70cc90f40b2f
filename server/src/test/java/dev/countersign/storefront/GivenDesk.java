package dev.countersign.storefront;

import dev.countersign.ceremony.FakeDrafts;
import dev.countersign.envelope.FakeEnvelopes;
import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.store.MemoryBlobs;
import dev.countersign.store.OpenTransactions;
import dev.countersign.store.TestDatabases;
import dev.countersign.storefront.file.CustomerFiles;
import dev.countersign.storefront.file.FileScan;
import dev.countersign.storefront.file.FormFiles;
import dev.countersign.storefront.form.Acceptance;
import dev.countersign.storefront.form.FormDesk;
import dev.countersign.storefront.form.Intake;
import dev.countersign.storefront.form.ThemeForms;
import dev.countersign.storefront.signing.FakeSignings;
import dev.countersign.storefront.signing.SignatureHandover;
import dev.countersign.storefront.signing.SigningStart;

/** The desk with everything behind it in memory. */
public final class GivenDesk {
    private GivenDesk() {}

    /** A desk whose forms end in no envelope. */
    public static FormDesk of(
            FakeStorefront stored, SigningStart start, ThemeForms themes, CustomerFiles files, WallClock clock) {
        var handover = new SignatureHandover(
                files, new FakeSignings(), new FakeEnvelopes(), new FakeDrafts(), new MemoryBlobs());
        return new FormDesk(
                stored,
                stored,
                start,
                stored,
                themes,
                new FormFiles(files, FileScan.NONE, Ids.random(), clock),
                new Intake(stored, start, new Acceptance(files, handover, new OpenTransactions()), Ids.random(), clock),
                TestDatabases.derivedKeys(),
                Ids.random(),
                clock);
    }
}
