-- A person may have several accounts; an account is one way to sign in and one user of the engine.
create table person (
    id         uuid primary key,
    first_name text not null,
    last_name  text not null,
    mail       text,
    language   text not null check (language in ('fr', 'en'))
);

create table account (
    user_id       text primary key,
    person_id     uuid    not null references person,
    provider      text    not null,
    subject       text    not null,
    password_hash text,
    enabled       boolean not null default true,
    unique (provider, subject)
);

create index account_person on account (person_id);
