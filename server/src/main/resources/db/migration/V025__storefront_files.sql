-- Files and signatures that customers gave in forms, encrypted among the blobs, each with a key of its own that is sealed
-- here: without its row nobody reads one. submission_id is missing while one waits for its page to be sent again. type is
-- pdf, png or jpeg, or how a signature was made; sha256 is of what was given, blob of what is stored.
create table storefront_file (
    id varchar(36) not null primary key,
    account_id varchar(36) not null,
    shop varchar(100) not null,
    customer_id varchar(20) not null,
    form_key varchar(60) not null,
    field varchar(40) not null,
    submission_id varchar(36),
    name varchar(255) not null,
    type varchar(20) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    blob varchar(64) not null,
    file_key ${bytes} not null,
    kept_at bigint not null
);
create index storefront_file_submission on storefront_file (submission_id);
create index storefront_file_customer on storefront_file (shop, customer_id, kept_at);
create index storefront_file_kept on storefront_file (kept_at);
