-- What each shop last said of its bucket, in the units of its API style; null until it has said something
alter table storefront_pace add column api_style varchar(10);
alter table storefront_pace add column bucket_size integer;
alter table storefront_pace add column leak_per_second integer;
