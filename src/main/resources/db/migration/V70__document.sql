-- The files of a case. A document has versions; a version is never altered and never overwritten. The content stands beside it
-- in pieces, so that it is read and written with little memory and commits or rolls back with the row that describes it.
create table document (
    id           uuid        primary key,
    reference    text        not null,
    kind         text        not null,
    language     text,
    restricted   boolean     not null,
    withdrawn_at timestamptz,
    withdrawn_by text
);
create index document_reference on document (reference);

create table document_version (
    id          uuid        primary key,
    document    uuid        not null references document,
    number      integer     not null check (number > 0),
    name        text        not null,
    file_type   text        not null,
    size        bigint      not null check (size > 0),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    pages       integer,
    account     text        not null,
    uploaded_at timestamptz not null,
    unique (document, number)
);

create table document_piece (
    version  uuid    not null references document_version,
    position integer not null,
    bytes    bytea   not null,
    primary key (version, position)
);
-- Files are compressed already.
alter table document_piece alter column bytes set storage external;

revoke delete on document, document_version, document_piece from passerelle_app;
revoke update on document_version, document_piece from passerelle_app;
