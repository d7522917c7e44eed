-- Where the database lives: cluster, database, table and timeline of its WAL, so that a copy of it is known for one. A dump is
-- restored into another table, a base backup that went through recovery goes on in another timeline.
create table place (
    only_row boolean primary key default true check (only_row),
    home     text    not null,
    held     boolean not null default false
);

create view here as
select concat_ws('/', system_identifier,
                 (select oid from pg_database where datname = current_database()),
                 cast('app.place'::regclass as oid),
                 left(pg_walfile_name(pg_current_wal_insert_lsn()), 8)) as place
from pg_control_system();

insert into place (home) select place from here;

-- A database that is not where it was, or was held on purpose, is held: its jobs wait.
create view whereabouts as
select place.home, here.place, place.held or place.home <> here.place as held
from place, here;

revoke insert, delete on place from passerelle_app;
revoke insert, update, delete on here, whereabouts from passerelle_app;
