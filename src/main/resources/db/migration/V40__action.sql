-- The actions of working groups as lists, rights and totals need them; the case itself lives in the engine.
create table action_case (
    reference           text primary key,
    process_instance_id text not null unique,
    title               text not null,
    category            text not null,
    theme               text not null,
    dimension           text not null,
    objectives          text not null,
    expected_impact     text not null,
    lead_school         text not null,
    budget_eur          numeric(12, 2) not null check (budget_eur >= 0),
    spent_eur           numeric(12, 2) not null check (spent_eur >= 0),
    funding_source      text,
    start_date          date not null,
    end_date            date not null,
    proposer            text not null,
    stage               text not null,
    status              text not null,
    ending              text,
    end_reason          text,
    started_at          timestamptz not null,
    approved_at         timestamptz,
    ended_at            timestamptz,
    check (end_date >= start_date)
);
create index action_case_started on action_case (started_at desc);
create index action_case_theme on action_case (theme);

-- The groups that may read an action before it is approved; an approved one is open to everyone.
create table action_case_group (
    reference text not null references action_case,
    group_id  text not null,
    primary key (reference, group_id)
);
create index action_case_group_group on action_case_group (group_id);

create table action_school (
    reference text not null references action_case,
    school    text not null,
    position  integer not null,
    primary key (reference, school)
);

create table action_partner (
    reference text not null references action_case,
    partner   text not null,
    position  integer not null,
    primary key (reference, partner)
);

-- Links with agreements, whichever came first; an agreement under way is not in the register yet.
-- Those that the proposal names have a position in it, those that came of the action have none.
create table action_agreement (
    reference text not null references action_case,
    agreement text not null,
    position  integer,
    primary key (reference, agreement)
);
create index action_agreement_agreement on action_agreement (agreement);

create table action_milestone (
    reference    text not null references action_case,
    position     integer not null,
    name         text not null,
    due          date not null,
    owner        text not null,
    deliverable  text not null,
    report       text,
    delivered_at timestamptz,
    accepted_at  timestamptz,
    primary key (reference, position)
);

create table action_reminder (
    reference text not null,
    position  integer not null,
    kind      text not null,
    sent_at   timestamptz not null,
    primary key (reference, position, kind),
    foreign key (reference, position) references action_milestone
);

create table action_report (
    id          bigint generated always as identity primary key,
    reference   text not null references action_case,
    light       text not null,
    note        text not null,
    spent_eur   numeric(12, 2) not null check (spent_eur >= 0),
    reported_by text not null,
    reported_at timestamptz not null
);
create index action_report_reference on action_report (reference);

create table action_closing (
    reference   text primary key references action_case,
    outcome     text not null,
    report      text not null,
    spent_eur   numeric(12, 2) not null check (spent_eur >= 0),
    reported_by text not null,
    reported_at timestamptz not null
);
