create table account (
    id varchar(36) not null primary key,
    external_id varchar(20) not null,
    name varchar(200) not null,
    created_at bigint not null,
    settings text not null
);
create unique index account_external on account (external_id);

-- email_key and name_key are the lower-case forms people are found by: the databases disagree on lower() beyond ASCII
create table account_user (
    id varchar(36) not null primary key,
    account_id varchar(36) not null references account (id),
    name varchar(200) not null,
    name_key varchar(200) not null,
    email varchar(254) not null,
    email_key varchar(254) not null,
    admin boolean not null,
    status varchar(20) not null,
    created_at bigint not null
);
create index account_user_account on account_user (account_id, email_key);
create index account_user_email on account_user (email_key);
