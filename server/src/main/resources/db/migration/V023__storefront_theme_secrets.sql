-- The secrets of forms that stand in a merchant's own theme, sealed with the master key. A form without one takes no posts
-- from there.
create table storefront_theme_secret (
    shop varchar(100) not null,
    form_key varchar(60) not null,
    account_id varchar(36) not null,
    secret ${bytes} not null,
    created_at bigint not null,
    primary key (shop, form_key)
);
