-- An envelope's whole state is one JSON document; the other columns are what envelopes are found by.
create table envelope (
    id varchar(36) not null primary key,
    account_id varchar(36) not null,
    version bigint not null,
    status varchar(12) not null,
    subject varchar(1000) not null,
    sender_id varchar(36) not null,
    created_at bigint not null,
    status_changed_at bigint not null,
    last_modified_at bigint not null,
    sent_at bigint,
    completed_at bigint,
    voided_at bigint,
    transaction_id varchar(200),
    search_text text not null,
    state text not null
);
create unique index envelope_transaction on envelope (account_id, transaction_id);
create index envelope_status_changed on envelope (account_id, status_changed_at);
create index envelope_created on envelope (account_id, created_at);

create table envelope_recipient (
    envelope_id varchar(36) not null references envelope (id),
    recipient_guid varchar(36) not null,
    account_id varchar(36) not null,
    user_id varchar(36) not null,
    primary key (envelope_id, recipient_guid)
);
create index envelope_recipient_user on envelope_recipient (account_id, user_id);

create table envelope_custom_field (
    envelope_id varchar(36) not null references envelope (id),
    field_id varchar(36) not null,
    account_id varchar(36) not null,
    name varchar(200) not null,
    value varchar(1000) not null,
    primary key (envelope_id, field_id)
);
create index envelope_custom_field_value on envelope_custom_field (account_id, name, value);
