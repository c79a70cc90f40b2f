package dev.countersign.storefront.form;

import dev.countersign.kernel.Ids;
import dev.countersign.kernel.WallClock;
import dev.countersign.storefront.Visitor;
import dev.countersign.storefront.record.CustomerRecord;
import dev.countersign.storefront.signing.SigningStart;

/** Takes in what a customer submitted, once: with its files, and with the envelope it becomes where it is to be signed. */
public final class Intake {
    private final Submissions submissions;
    private final SigningStart signing;
    private final Acceptance acceptance;
    private final Ids ids;
    private final WallClock clock;

    public Intake(Submissions submissions, SigningStart signing, Acceptance acceptance, Ids ids, WallClock clock) {
        this.submissions = submissions;
        this.signing = signing;
        this.acceptance = acceptance;
        this.ids = ids;
        this.clock = clock;
    }

    FormVisit keep(Visitor visitor, StoredForm form, FilledPage page, CustomerRecord customer) {
        var signed = form.definition().signing();
        if (signed != null && !SigningStart.canName(customer)) {
            return new FormVisit.Nameless();
        }
        if (signed != null && signing.contents(form.account(), signed).isEmpty()) {
            return new FormVisit.Absent(); // its template was taken away
        }
        var submission = submission(visitor, form, page);
        return acceptance.accept(form, submission, page.files(), () -> accept(form, submission, customer))
                ? new FormVisit.Received(form, submission, false)
                : new FormVisit.Received(
                        form,
                        submissions.byToken(submission.shop(), page.hash()).orElseThrow(),
                        true);
    }

    private boolean accept(StoredForm form, Submission submission, CustomerRecord customer) {
        var signed = form.definition().signing();
        return signed == null ? submissions.accept(submission) : signing.accept(submission, signed, customer);
    }

    private Submission submission(Visitor visitor, StoredForm form, FilledPage page) {
        return new Submission(
                ids.guid(),
                visitor.shop().account(),
                visitor.shop().domain(),
                visitor.customer(),
                form.key(),
                form.version(),
                page.hash(),
                page.base(),
                page.answers(),
                page.assurance(),
                visitor.door(),
                switch (form.definition().mode()) {
                    case UPDATE -> Submission.State.ACCEPTED;
                    case APPROVE -> Submission.State.WAITING;
                    case SIGN -> Submission.State.SIGNING;
                },
                clock.instant(),
                visitor.clientIp(),
                visitor.reportedIp());
    }
}
