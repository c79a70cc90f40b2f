package dev.countersign.storefront.news;

import static dev.countersign.kernel.ErrorCode.SHOP_PRIVACY_REQUEST_DOES_NOT_EXIST;

import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.EnvelopeId;
import dev.countersign.kernel.Refusal;
import dev.countersign.storefront.ShopDomain;
import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.CustomerFiles;
import dev.countersign.storefront.form.Submission;
import dev.countersign.storefront.form.Submissions;
import dev.countersign.storefront.record.WriteBack;
import dev.countersign.storefront.record.WriteBacks;
import dev.countersign.storefront.signing.ShopSigning;
import dev.countersign.storefront.signing.Signings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the merchant sees what was asked about kept data, and gets the data to hand out. */
public final class PrivacyDesk {
    private static final int NEWEST = 1_000;

    private final PrivacyRequests requests;
    private final PersonalData data;
    private final Submissions submissions;
    private final WriteBacks rows;
    private final Signings signings;
    private final CustomerFiles files;

    public PrivacyDesk(
            PrivacyRequests requests,
            PersonalData data,
            Submissions submissions,
            WriteBacks rows,
            Signings signings,
            CustomerFiles files) {
        this.requests = requests;
        this.data = data;
        this.submissions = submissions;
        this.rows = rows;
        this.signings = signings;
        this.files = files;
    }

    /** What is kept of one submission, what was given with it, and which envelope it became. */
    public record Held(
            Submission submission, WriteBack work, List<CustomerFile> files, Optional<EnvelopeId> envelope) {}

    public List<PrivacyRequest> list(AccountId account, ShopDomain shop) {
        return requests.all(account, shop, NEWEST);
    }

    public PrivacyRequest get(AccountId account, ShopDomain shop, UUID id) {
        return requests.find(account, shop, id)
                .orElseThrow(() -> SHOP_PRIVACY_REQUEST_DOES_NOT_EXIST
                        .because()
                        .with(Refusal.Detail.of("requestId", id.toString(), "the id of a request about this shop")));
    }

    /** What is kept about the customer now: after he was forgotten, no word of his. */
    public List<Held> held(PrivacyRequest request) {
        return data.submissions(request.account(), request.shop(), request.customer()).stream()
                .flatMap(id -> held(request, id).stream())
                .toList();
    }

    private Optional<Held> held(PrivacyRequest request, UUID id) {
        var envelope = signings.find(request.account(), request.shop(), id).map(ShopSigning::envelope);
        return submissions
                .find(request.account(), request.shop(), id)
                .flatMap(made -> rows.find(request.account(), request.shop(), id)
                        .map(work -> new Held(made, work, files.of(request.account(), request.shop(), id), envelope)));
    }
}
