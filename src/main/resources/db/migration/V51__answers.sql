-- Who has answered what, so that one person answers a question once, by whatever account, group or route, and whoever gave an
-- opinion does not approve in the same round. The key makes two answers in the same moment wait for each other.
create table answer (
    case_id   text    not null,
    matter    text    not null,
    round     integer not null,
    duty      text    not null,
    question  text    not null,
    person    text    not null,
    task_id   text    not null,
    primary key (case_id, matter, round, duty, question, person)
);
revoke update, delete on answer from passerelle_app;
