-- URLs that open the ceremony once; only the SHA-256 of the secret in them is known
create table ceremony_view_token (
    hash varchar(64) not null primary key,
    account_id varchar(36) not null,
    envelope_id varchar(36) not null,
    recipient_id varchar(100) not null,
    terms text not null,
    expires_at bigint not null,
    used_at bigint
);

-- links in mails; one stops working when the recipient's address is no longer the one it was sent to
create table ceremony_mail_token (
    hash varchar(64) not null primary key,
    account_id varchar(36) not null,
    envelope_id varchar(36) not null,
    recipient_id varchar(100) not null,
    address_hash varchar(64) not null,
    revoked_at bigint
);
create index ceremony_mail_token_recipient on ceremony_mail_token (envelope_id, recipient_id);

-- somebody in front of the signing pages
create table ceremony_session (
    hash varchar(64) not null primary key,
    account_id varchar(36) not null,
    envelope_id varchar(36) not null,
    recipient_id varchar(100) not null,
    terms text,
    mail_token varchar(64),
    code_passed int not null,
    viewed int not null,
    outcome varchar(30),
    created_at bigint not null,
    seen_at bigint not null
);

-- what a signer gave before finishing
create table ceremony_draft (
    envelope_id varchar(36) not null,
    recipient_id varchar(100) not null,
    tab_id varchar(36) not null,
    account_id varchar(36) not null,
    value text not null,
    primary key (envelope_id, recipient_id, tab_id)
);

-- the signature he adopted, and how often he gave a wrong access code after he was done
create table ceremony_signer (
    envelope_id varchar(36) not null,
    recipient_id varchar(100) not null,
    account_id varchar(36) not null,
    signature text,
    late_failures int not null,
    primary key (envelope_id, recipient_id)
);
