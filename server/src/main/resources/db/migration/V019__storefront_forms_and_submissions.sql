-- Forms of shops. The live version of each; a deleted form keeps its versions, for submissions name them.
create table storefront_form (
    shop varchar(100) not null,
    form_key varchar(60) not null,
    account_id varchar(36) not null,
    version integer not null,
    is_live boolean not null,
    changed_at bigint not null,
    primary key (shop, form_key)
);

create table storefront_form_version (
    shop varchar(100) not null,
    form_key varchar(60) not null,
    version integer not null,
    account_id varchar(36) not null,
    definition text not null,
    created_at bigint not null,
    primary key (shop, form_key, version)
);

-- What customers submitted. token_hash makes one submission of one page, however often it is posted; base is what the
-- page showed, answers what came back: JSON objects of texts.
create table storefront_submission (
    id varchar(36) not null primary key,
    account_id varchar(36) not null,
    shop varchar(100) not null,
    customer_id varchar(20) not null,
    form_key varchar(60) not null,
    form_version integer not null,
    token_hash varchar(64) not null,
    base text not null,
    answers text not null,
    assurance varchar(30) not null,
    state varchar(20) not null,
    received_at bigint not null,
    client_ip varchar(64) not null,
    reported_ip varchar(200)
);
create unique index storefront_submission_token on storefront_submission (token_hash);
create index storefront_submission_customer on storefront_submission (shop, customer_id, form_key, received_at);
create index storefront_submission_account on storefront_submission (account_id, received_at);

-- What has to be written to customer records: one row for each submission, in the order of turn for each customer
create table storefront_write_back (
    submission_id varchar(36) not null primary key,
    account_id varchar(36) not null,
    shop varchar(100) not null,
    customer_id varchar(20) not null,
    turn integer not null,
    state varchar(20) not null,
    attempts integer not null,
    due_at bigint not null,
    last_error varchar(1000),
    changed_at bigint not null
);
create unique index storefront_write_back_turn on storefront_write_back (shop, customer_id, turn);
create index storefront_write_back_due on storefront_write_back (state, due_at);
