-- Way in, session and drafts belong to a person, not to a place among the recipients: who is put into that place by a
-- correction finds nothing of the one before. A person is known by the SHA-256 of who he is.
alter table ceremony_mail_token rename column address_hash to person;
alter table ceremony_session add column person varchar(64) not null default '';
alter table ceremony_draft rename column recipient_id to person;
alter table ceremony_signer rename column recipient_id to person;

-- wrong access codes after signing are forgotten in time
alter table ceremony_signer add column failed_at bigint not null default 0;
