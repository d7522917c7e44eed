-- Which session here began with which session at an identity provider, so that any node can end it when the provider does.
create table provider_session (
    session_id       text        not null primary key,
    issuer           text        not null,
    subject          text        not null,
    provider_session text,
    audience         text[]      not null,
    headers          jsonb       not null,
    begun_at         timestamptz not null default now()
);
create index provider_session_subject on provider_session (issuer, subject);
