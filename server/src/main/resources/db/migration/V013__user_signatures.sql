-- signatures that users keep: a change closes the row and adds another, so that an id never changes its look
create table account_user_signature (
    id varchar(36) not null primary key,
    account_id varchar(36) not null references account (id),
    user_id varchar(36) not null references account_user (id),
    name varchar(100) not null,
    initials varchar(100) not null,
    font varchar(50) not null,
    image varchar(64),
    initials_image varchar(64),
    standard boolean not null,
    rest text not null,
    created_at bigint not null,
    adopted_at bigint not null,
    modified_at bigint not null,
    closed_at bigint,
    replaced_by varchar(36)
);
create index account_user_signature_user on account_user_signature (account_id, user_id);
-- names lead to signatures in paths, and one signature is used when none is named
create unique index account_user_signature_name on account_user_signature (user_id, name) where closed_at is null;
create unique index account_user_signature_standard on account_user_signature (user_id) where standard and closed_at is null;
