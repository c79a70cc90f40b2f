-- How far the writing of a submission has come. progress is JSON: what the merchant decided, what is written already,
-- and what the record said last; has_slot says that the calls for the next try are counted in the pace of the shop.
alter table storefront_write_back add column version integer not null default 0;
alter table storefront_write_back add column has_slot boolean not null default false;
alter table storefront_write_back add column failing_since_at bigint;
alter table storefront_write_back add column progress text;

-- Each try to write a submission, for the merchant to see
create table storefront_attempt (
    submission_id varchar(36) not null,
    number integer not null,
    account_id varchar(36) not null,
    tried_at bigint not null,
    outcome varchar(20) not null,
    status integer not null,
    reason varchar(1000) not null,
    request_id varchar(200) not null,
    primary key (submission_id, number)
);

-- The allowance of each shop, shared by all nodes: how full its bucket was, in thousandths, and when
create table storefront_pace (
    shop varchar(100) not null primary key,
    filled_thousandths bigint not null,
    counted_at bigint not null
);

-- Shops nothing is written to until somebody has mended what is wrong
create table storefront_stop (
    account_id varchar(36) not null,
    shop varchar(100) not null,
    status integer not null,
    reason varchar(1000) not null,
    stopped_at bigint not null,
    primary key (account_id, shop)
);
