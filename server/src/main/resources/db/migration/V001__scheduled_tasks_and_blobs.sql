-- db-scheduler's table, as its documentation gives it, with types both databases understand
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(200) not null,
    task_data ${bytes},
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(100),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures int,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);

create table blob (
    sha256 varchar(64) not null primary key,
    bytes ${bytes} not null
);

create table master_key_check (
    id integer not null primary key,
    sealed varchar(200) not null
);
