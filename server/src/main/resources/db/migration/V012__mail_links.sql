-- the way in that a mail holds, sealed with the master key while the mail waits: each try sends the same
alter table mail_message add column link ${bytes};
