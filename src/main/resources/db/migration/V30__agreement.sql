-- Last number given by kind and year; the row is locked in the transaction of the start.
create table reference_counter (
    kind        text not null,
    year        integer not null,
    last_number integer not null,
    primary key (kind, year)
);

-- The cases, under way and ended, as lists and rights need them; the case itself lives in the engine.
create table agreement_case (
    reference           text primary key,
    process_instance_id text not null unique,
    title               text not null,
    agreement_type      text not null,
    partner_name        text not null,
    partner_country     text not null,
    lead_school         text not null,
    confidential        boolean not null,
    proposer            text not null,
    stage               text not null,
    legal_status        text not null,
    ending              text,
    end_reason          text,
    merged_with         text,
    started_at          timestamptz not null,
    ended_at            timestamptz
);
create index agreement_case_started on agreement_case (started_at desc);

-- The groups that may read a case.
create table agreement_case_group (
    reference text not null references agreement_case,
    group_id  text not null,
    primary key (reference, group_id)
);
create index agreement_case_group_group on agreement_case_group (group_id);

-- The register: agreements that are facts.
create table agreement (
    reference       text primary key,
    title           text not null,
    agreement_type  text not null,
    partner_name    text not null,
    partner_country text not null,
    partner_city    text not null,
    partner_website text,
    partner_ror     text,
    partner_erasmus_code text,
    lead_school     text not null,
    confidential    boolean not null,
    effective_from  date not null,
    expires_on      date not null,
    notice_months   integer not null,
    renewal         text not null,
    draft_link      text not null,
    draft_version   text not null,
    activated_at    timestamptz not null,
    check (expires_on >= effective_from)
);

create table agreement_school (
    reference text not null references agreement,
    school    text not null,
    party     text not null,
    primary key (reference, school)
);

create table agreement_signature (
    reference text not null references agreement,
    party     text not null,
    name      text not null,
    capacity  text not null,
    method    text not null,
    signed_on date not null,
    place     text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (reference, party)
);

-- The comments of security opinions: never a process variable.
create table agreement_confidential_opinion (
    task_id    text primary key,
    reference  text not null references agreement_case,
    group_id   text not null,
    author     text not null,
    comment    text not null,
    given_at   timestamptz not null
);
create index agreement_confidential_opinion_reference on agreement_confidential_opinion (reference);
