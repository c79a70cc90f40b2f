-- By which way a customer came to a form: a mail to him leads back by the same, in the language of the page
alter table storefront_submission add column path_prefix varchar(50) not null default '';
alter table storefront_submission add column language varchar(20) not null default 'en';

-- New e-mail addresses that their customers were asked to confirm. The token of the link is known by its hash; the token
-- itself is there, sealed with the master key, only until the mail is delivered. turn is that of the submission.
create table storefront_confirmation (
    id varchar(36) not null primary key,
    account_id varchar(36) not null,
    shop varchar(100) not null,
    customer_id varchar(20) not null,
    submission_id varchar(36) not null,
    turn integer not null,
    token_hash varchar(64) not null,
    token ${bytes},
    new_address varchar(500) not null,
    address_key varchar(500) not null,
    old_address varchar(500) not null,
    asked_at bigint not null,
    expires_at bigint not null,
    voided_at bigint,
    confirmed_at bigint,
    written_at bigint,
    told_at bigint
);
create unique index storefront_confirmation_token on storefront_confirmation (token_hash);
create index storefront_confirmation_customer on storefront_confirmation (shop, customer_id, asked_at);
create index storefront_confirmation_address on storefront_confirmation (shop, address_key, asked_at);
