-- What shops told us, each once. told is JSON: the parts that are needed, until they are dealt with. customer_id is whom
-- it is about, kept_id with whom he was merged.
create table storefront_webhook (
    shop varchar(100) not null,
    webhook_id varchar(64) not null,
    account_id varchar(36) not null,
    topic varchar(100) not null,
    event_id varchar(64) not null,
    api_version varchar(20) not null,
    triggered_at bigint not null,
    received_at bigint not null,
    customer_id varchar(20) not null,
    kept_id varchar(20) not null,
    told text not null,
    state varchar(30) not null,
    primary key (shop, webhook_id)
);
create index storefront_webhook_event on storefront_webhook (shop, event_id);
create index storefront_webhook_customer on storefront_webhook (shop, customer_id, topic);
create index storefront_webhook_received on storefront_webhook (shop, received_at);

-- What customers and shops asked about their data: whom it concerns, and what was done. No data itself.
create table storefront_privacy_request (
    id varchar(36) not null primary key,
    account_id varchar(36) not null,
    shop varchar(100) not null,
    kind varchar(30) not null,
    customer_id varchar(20) not null,
    reference varchar(100) not null,
    received_at bigint not null,
    submissions integer not null
);
create index storefront_privacy_request_shop on storefront_privacy_request (account_id, shop, received_at);

-- original_customer_id: who submitted it, where his record was merged into another since
alter table storefront_submission add column original_customer_id varchar(20);
alter table storefront_submission add column redacted_at bigint;
create index storefront_submission_original on storefront_submission (shop, original_customer_id);

-- When the credentials were given: an uninstallation that is told late does not wipe newer ones
alter table storefront_shop add column credentials_at bigint;
