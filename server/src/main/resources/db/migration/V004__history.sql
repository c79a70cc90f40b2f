create table history_event (
    account_id varchar(36) not null,
    subject varchar(36) not null,
    number bigint not null,
    happened_at bigint not null,
    name varchar(60) not null,
    actor text not null,
    fact text not null,
    hash varchar(64) not null,
    primary key (subject, number)
);
