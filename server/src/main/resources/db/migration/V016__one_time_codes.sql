-- one-time codes: known by a hash whose key is sealed with the master key. The code itself is there, sealed, only until
-- it is delivered.
create table ceremony_one_time_code (
    id varchar(36) not null primary key,
    account_id varchar(36) not null,
    envelope_id varchar(36) not null,
    recipient_id varchar(100) not null,
    person varchar(64) not null,
    way varchar(10) not null,
    target varchar(200) not null,
    hash varchar(64) not null,
    hash_key text not null,
    code text,
    language varchar(20) not null,
    sent_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
create index ceremony_one_time_code_person on ceremony_one_time_code (envelope_id, person, sent_at);
