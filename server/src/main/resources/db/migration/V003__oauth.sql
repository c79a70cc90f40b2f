create table user_password (
    user_id varchar(36) not null primary key references account_user (id),
    hash varchar(300) not null,
    changed_at bigint not null
);

-- public_keys and redirect_uris are JSON arrays of strings; secret_hash is a SHA-256
create table application (
    integration_key varchar(36) not null primary key,
    account_id varchar(36) not null references account (id),
    name varchar(200) not null,
    secret_hash varchar(64),
    public_client boolean not null,
    public_keys text not null,
    redirect_uris text not null,
    created_at bigint not null
);
create index application_account on application (account_id);

create table oauth_consent (
    user_id varchar(36) not null references account_user (id),
    integration_key varchar(36) not null references application (integration_key),
    scope varchar(200) not null,
    given_at bigint not null,
    primary key (user_id, integration_key, scope)
);

-- Codes, access and refresh tokens by their SHA-256; a family is what one sign-in led to and is revoked as one
create table oauth_grant (
    hash varchar(64) not null primary key,
    kind varchar(10) not null,
    family varchar(36) not null,
    user_id varchar(36) not null references account_user (id),
    integration_key varchar(36) not null references application (integration_key),
    scopes text not null,
    challenge varchar(128),
    issued_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
create index oauth_grant_family on oauth_grant (family);
create index oauth_grant_expires on oauth_grant (expires_at);

create table login_session (
    hash varchar(64) not null primary key,
    user_id varchar(36) not null references account_user (id),
    expires_at bigint not null
);
create index login_session_expires on login_session (expires_at);

-- who is the SHA-256 of an address and a user name
create table login_attempt (
    who varchar(64) not null primary key,
    attempts integer not null,
    last_at bigint not null
);
create index login_attempt_last on login_attempt (last_at);
