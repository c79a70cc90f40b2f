-- One row: the certificates that seal documents, their private keys encrypted with the master key.
create table sealing_identity (
    id integer not null primary key,
    root ${bytes} not null,
    root_key ${bytes} not null,
    signing ${bytes} not null,
    signing_key ${bytes} not null,
    created_at bigint not null
);
