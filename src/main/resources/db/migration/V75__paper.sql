-- Papers that were issued, each with the file as it was given out: whoever holds a copy can verify it by its code.
create table paper_issue (
    code      text        primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
    kind      text        not null,
    language  text        not null,
    issued_at timestamptz not null,
    account   text        not null,
    reference text        not null,
    -- The last row of the case's chain in the journal when the paper was made.
    position  bigint      not null,
    seal      text        not null check (seal ~ '^[0-9a-f]{64}$'),
    sha256    text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes     bytea       not null,
    unique (reference, kind, language, seal)
);
-- Papers are compressed already.
alter table paper_issue alter column bytes set storage external;

revoke update, delete on paper_issue from passerelle_app;
