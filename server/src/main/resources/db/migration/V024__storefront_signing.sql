-- Submissions that became envelopes. round counts the sessions of the ceremony that were opened for one: their ids are
-- made from it, and stored nowhere.
create table storefront_signing (
    submission_id varchar(36) not null primary key,
    account_id varchar(36) not null,
    shop varchar(100) not null,
    envelope_id varchar(36) not null,
    recipient_id varchar(100) not null,
    round integer not null
);
create unique index storefront_signing_envelope on storefront_signing (account_id, envelope_id);

-- Tokens of pages that were posted, while they could be posted again
create table storefront_used_token (
    token_hash varchar(64) not null primary key,
    used_at bigint not null
);
create index storefront_used_token_at on storefront_used_token (used_at);
