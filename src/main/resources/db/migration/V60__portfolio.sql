-- Words are found in French and in English, with or without their accents.
create extension if not exists unaccent with schema app;
create text search configuration app.french_words (copy = pg_catalog.french);
alter text search configuration app.french_words
    alter mapping for hword, hword_part, word with app.unaccent, french_stem;
create text search configuration app.english_words (copy = pg_catalog.english);
alter text search configuration app.english_words
    alter mapping for hword, hword_part, word with app.unaccent, english_stem;

-- What lists sort cases by; cases that were opened before have none of it until their proposal is next described.
alter table agreement_case
    add column schools   text[] not null default '{}',
    add column themes    text[] not null default '{}',
    add column dimension text,
    add column words     tsvector generated always as (
        to_tsvector('app.french_words', title || ' ' || partner_name)
        || to_tsvector('app.english_words', title || ' ' || partner_name)) stored;

alter table action_case
    add column words tsvector generated always as (
        to_tsvector('app.french_words', title || ' ' || objectives)
        || to_tsvector('app.english_words', title || ' ' || objectives)) stored;

-- Agreements and actions side by side, whatever has become of them. An open entry is for everyone signed in.
create view portfolio_entry as
select c.reference, 'AGR' as kind, c.title, c.agreement_type as type, c.partner_name as partner, c.partner_country as country,
    c.lead_school,
    coalesce((select array_agg(s.school order by s.school) from agreement_school s where s.reference = c.reference), c.schools)
        as schools,
    c.themes, c.dimension, c.stage, c.ending, a.reference is not null as in_register,
    a.reference is not null and not a.confidential as open,
    c.proposer, c.started_at, c.ended_at, a.effective_from, a.expires_on, c.words
from agreement_case c left join agreement a on a.reference = c.reference
union all
select c.reference, 'ACT', c.title, c.category,
    (select string_agg(p.partner, ', ' order by p.position) from action_partner p where p.reference = c.reference), null,
    c.lead_school,
    (select array_agg(s.school order by s.school) from action_school s where s.reference = c.reference),
    array[c.theme], c.dimension, c.stage, c.ending, false,
    c.approved_at is not null,
    c.proposer, c.started_at, c.ended_at, c.start_date, c.end_date, c.words
from action_case c;

-- The groups for which an entry that is not open is there too.
create view portfolio_reader as
select reference, group_id from agreement_case_group
union all
select reference, group_id from action_case_group;

grant select on portfolio_entry, portfolio_reader to passerelle_app;

-- The cases in which somebody has acted.
create index journal_entry_account on journal_entry (account, chain);
