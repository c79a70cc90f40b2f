-- URLs that open the page of a correction once, and what became of it; the secret in the URL and the one of the page
-- are known by their SHA-256 only
create table ceremony_correction (
    view_hash varchar(64) not null primary key,
    page_hash varchar(64),
    account_id varchar(36) not null,
    envelope_id varchar(36) not null,
    terms text not null,
    expires_at bigint not null,
    ending varchar(20)
);
create unique index ceremony_correction_page on ceremony_correction (page_hash);
create index ceremony_correction_envelope on ceremony_correction (envelope_id);
