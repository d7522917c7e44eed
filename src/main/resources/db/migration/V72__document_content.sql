-- Which version of each document belonged to a content that people were asked about: a hash proves it, a name tells it.
create table document_content (
    reference    text        not null,
    content_hash text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    version      uuid        not null references document_version,
    submitted_at timestamptz not null,
    primary key (reference, content_hash, version)
);

revoke update, delete on document_content from passerelle_app;
