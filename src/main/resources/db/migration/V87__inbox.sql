-- Whom each open task waits for, written in the transaction of the engine that opens it, gives it to somebody or ends it: its
-- candidates while nobody holds it, then whoever does. The first tasks of a person are the first rows of an index, however many
-- are open.
create table inbox (
    reader  text        not null,
    task_id text        not null,
    step    text        not null,
    created timestamptz not null,
    due     timestamptz
);
create index inbox_reader on inbox (reader, due, created, task_id);
create index inbox_step on inbox (reader, step, due, created, task_id);
create index inbox_task on inbox (task_id);
