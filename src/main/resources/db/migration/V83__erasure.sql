-- When a person was erased: what is left of them is a pseudonym.
alter table person add column erased_at timestamptz;
