package dev.countersign.account.store;

import dev.countersign.account.signature.SignatureFont;
import dev.countersign.account.signature.UserSignature;
import dev.countersign.account.signature.UserSignature.Look;
import dev.countersign.account.signature.UserSignature.Times;
import dev.countersign.kernel.AccountId;
import dev.countersign.kernel.Extras;
import dev.countersign.kernel.UserId;
import dev.countersign.store.tables.tables.records.AccountUserSignatureRecord;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Kept signatures to rows and back. */
final class SignatureRows {
    private static final ObjectMapper MAPPER = JsonMapper.shared();

    private SignatureRows() {}

    static AccountUserSignatureRecord row(UserSignature signature) {
        var row = new AccountUserSignatureRecord();
        row.setId(signature.id().toString());
        row.setAccountId(signature.account().toString());
        row.setUserId(signature.user().toString());
        row.setName(signature.look().name());
        row.setInitials(signature.look().initials());
        row.setFont(signature.look().font().wire());
        row.setImage(signature.look().image());
        row.setInitialsImage(signature.look().initialsImage());
        row.setStandard(signature.standard());
        row.setRest(MAPPER.writeValueAsString(signature.rest().members()));
        row.setCreatedAt(signature.times().createdAt());
        row.setAdoptedAt(signature.times().adoptedAt());
        row.setModifiedAt(signature.times().modifiedAt());
        return row;
    }

    static UserSignature signature(AccountUserSignatureRecord row) {
        return new UserSignature(
                UUID.fromString(row.getId()),
                AccountId.of(row.getAccountId()),
                UserId.of(row.getUserId()),
                new Look(
                        row.getName(),
                        row.getInitials(),
                        SignatureFont.named(row.getFont()).orElse(SignatureFont.DOCUSIGN_1),
                        row.getImage(),
                        row.getInitialsImage()),
                row.getStandard(),
                rest(row.getRest()),
                new Times(row.getCreatedAt(), row.getAdoptedAt(), row.getModifiedAt()));
    }

    private static Extras rest(String json) {
        var members = MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
        return members.isEmpty() ? Extras.NONE : new Extras(members);
    }
}
