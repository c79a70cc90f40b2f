-- true when a job was asked for again while it ran: it runs once more afterwards
alter table scheduled_tasks add column asked_again boolean not null default false;
