create table api_request_log (
    id varchar(36) not null primary key,
    account_id varchar(36) not null,
    user_id varchar(36) not null,
    status varchar(20) not null,
    description varchar(300) not null,
    created_at bigint not null,
    text text not null
);
create index api_request_log_user on api_request_log (user_id, created_at);

create table api_request_log_setting (
    user_id varchar(36) not null primary key,
    logging boolean not null,
    most integer not null
);
