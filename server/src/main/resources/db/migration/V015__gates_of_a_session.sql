-- further gates a session has passed: the host handed his device over, and which id check (by its key) was passed
alter table ceremony_session add column handed_over int not null default 0;
alter table ceremony_session add column id_passed varchar(64);
