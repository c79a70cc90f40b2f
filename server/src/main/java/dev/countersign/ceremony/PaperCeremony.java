package dev.countersign.ceremony;

import dev.countersign.document.Documents;
import dev.countersign.envelope.PaperSigning;
import dev.countersign.envelope.recipient.RecipientStatus;
import dev.countersign.envelope.tab.TabValue;
import dev.countersign.kernel.Ids;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visitor signs on paper: he chooses so, prints, comes back, and hands in the scan. */
public final class PaperCeremony {
    private final Ceremony ceremony;
    private final Drafts drafts;
    private final Ids ids;

    public PaperCeremony(Ceremony ceremony, Drafts drafts, Ids ids) {
        this.ceremony = ceremony;
        this.drafts = drafts;
        this.ids = ids;
    }

    public static boolean isOffered(Visit visit) {
        return visit.gate() == Gate.SIGN && new PaperSigning(visit.envelope()).isAllowed();
    }

    /** He chose paper and owes the scan. */
    public static boolean owesScan(Visit visit) {
        return visit.gate() == Gate.SIGN && visit.recipient().status() == RecipientStatus.FAX_PENDING;
    }

    /** From now on the scan is waited for. Who came from an application goes back to it; who came by mail stays. */
    public Visit choose(Visit visit, Map<UUID, String> given, @Nullable String ip) {
        if (visit.session().outcome() == ReturnEvent.FAX_PENDING) {
            return visit;
        }
        visit.require(Gate.SIGN);
        given.forEach((tab, value) -> ceremony.saveValue(visit, new TabValue(tab, value)));
        var id = visit.session().recipientId();
        return visit.session().isEmbedded()
                ? ceremony.end(
                        visit,
                        ReturnEvent.FAX_PENDING,
                        () -> ceremony.change(visit, ip, e -> new PaperSigning(e).choose(id)))
                : ceremony.revisit(visit.session(), ceremony.change(visit, ip, e -> new PaperSigning(e).choose(id)));
    }

    /** He will bring the scan another time. */
    public Visit later(Visit visit) {
        return owesScan(visit) ? ceremony.leave(visit, ReturnEvent.FAX_PENDING) : visit;
    }

    /** The scan is a document of the envelope now, and he is done. Asked again because the answer was lost, nothing changes. */
    public Visit handIn(Visit visit, Documents.Stored scan, @Nullable String ip) {
        if (visit.session().outcome() == ReturnEvent.SIGNING_COMPLETE) {
            return visit;
        }
        visit.require(Gate.SIGN);
        var session = visit.session();
        var id = session.recipientId();
        return ceremony.end(visit, ReturnEvent.SIGNING_COMPLETE, () -> {
            var after = ceremony.change(visit, ip, e -> {
                var paper = new PaperSigning(e);
                return paper.upload(id, paper.document(id, ids.guid(), scan));
            });
            drafts.clear(session.account(), session.envelope(), session.person());
            return after;
        });
    }
}
