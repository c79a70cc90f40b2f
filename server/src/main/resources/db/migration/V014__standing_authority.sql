-- standing authorities that users gave to applications; a row is never deleted, and the log has a fact for each act
create table autosign_authority (
    id varchar(36) not null primary key,
    account_id varchar(36) not null,
    user_id varchar(36) not null,
    integration_key varchar(36) not null,
    application varchar(200) not null,
    given_at bigint not null,
    given_door varchar(10) not null,
    given_by varchar(36) not null,
    given_ip varchar(100),
    revoked_at bigint,
    revoked_door varchar(10),
    revoked_by varchar(36),
    revoked_ip varchar(100)
);
create index autosign_authority_user on autosign_authority (account_id, user_id);
create unique index autosign_authority_in_force on autosign_authority (account_id, user_id, integration_key)
    where revoked_at is null;
