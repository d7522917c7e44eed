-- How people want to be called; nobody has a row until they say so or are written to.
create table notification_preference (
    person             uuid primary key references person,
    mail               text check (mail in ('EACH', 'DAILY', 'NONE')),
    unsubscribe_secret text unique
);

-- What is told once a day, until it is told.
create table notification_kept (
    person  uuid        not null references person,
    call    text        not null,
    kept_at timestamptz not null,
    primary key (person, call)
);
