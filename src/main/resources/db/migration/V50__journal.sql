-- The journal: one chain of rows per case and one for what is about no case. Each row is sealed by a hash over itself and the
-- row before it. The program inserts and reads; nobody changes or deletes.
create table journal_entry (
    chain             text        not null,
    position          bigint      not null check (position > 0),
    recorded_at       timestamptz not null,
    kind              text        not null,
    act               text        not null,
    account           text,
    person            text,
    school            text,
    on_behalf_of      text,
    subject           text,
    step              text,
    task              text,
    content_hash      text,
    request           text,
    ended_tasks       text[]      not null,
    engine_log        text[]      not null,
    engine_log_digest text,
    previous          text        not null,
    hash              text        not null,
    primary key (chain, position)
);
create index journal_entry_recorded on journal_entry (recorded_at desc);

-- Values, free text and addresses of machines. The row above seals their digests only, so that the owner can blank what must
-- be forgotten (salt, before_value and after_value set to null) without breaking a chain.
create table journal_note (
    chain        text    not null,
    position     bigint  not null,
    number       integer not null check (number > 0),
    name         text    not null,
    digest       text    not null,
    salt         text,
    before_value text,
    after_value  text,
    primary key (chain, position, number),
    foreign key (chain, position) references journal_entry
);

-- The last row of each chain at the moments when the heads were published elsewhere.
create table journal_head (
    published_at timestamptz not null,
    chain        text        not null,
    position     bigint      not null check (position > 0),
    hash         text        not null,
    primary key (published_at, chain)
);

revoke update, delete on journal_entry, journal_note, journal_head from passerelle_app;
