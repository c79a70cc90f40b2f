-- Shops we may act for. secret, previous_secret and credentials are sealed with the master key;
-- storefront_hosts and scopes are JSON arrays of strings.
create table storefront_shop (
    shop varchar(100) not null primary key,
    account_id varchar(36) not null,
    client_id varchar(200) not null,
    secret ${bytes} not null,
    previous_secret ${bytes},
    previous_until_at bigint,
    credentials ${bytes} not null,
    access varchar(20) not null,
    api_style varchar(10) not null,
    api_version varchar(10) not null,
    storefront_hosts text not null,
    clock_skew_seconds integer not null,
    registered_at bigint not null,
    changed_at bigint not null
);
create index storefront_shop_account on storefront_shop (account_id);

-- An installation that was begun: its state by its SHA-256, for one shop, to be used once
create table storefront_install (
    state_hash varchar(64) not null primary key,
    shop varchar(100) not null,
    expires_at bigint not null
);
create index storefront_install_expires on storefront_install (expires_at);
