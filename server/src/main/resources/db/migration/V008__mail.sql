-- Mails to send. A fact writes to an address once, however often it is told.
create table mail_message (
    id varchar(36) not null primary key,
    account_id varchar(36) not null,
    envelope_id varchar(36) not null,
    fact_number bigint not null,
    kind varchar(20) not null,
    recipient_id varchar(200),
    to_name varchar(500) not null,
    to_address varchar(500) not null,
    address_key varchar(500) not null,
    message_id varchar(320) not null,
    state varchar(10) not null,
    attempts integer not null,
    queued_at bigint not null,
    sent_at bigint,
    last_error varchar(1000)
);
create unique index mail_message_once on mail_message (envelope_id, fact_number, address_key);
