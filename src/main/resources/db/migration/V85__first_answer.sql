-- What a changing request that bore a key was answered, written with what it changed: sent again, it is answered the same.
create table first_answer (
    account      text        not null,
    key          text        not null check (length(key) <= 100),
    asked        text        not null,
    answered_at  timestamptz not null,
    status       integer,
    location     text,
    content_type text,
    body         text,
    primary key (account, key)
);
create index first_answer_answered on first_answer (answered_at);
