-- Another value with each change of the account's groups, which are the engine's: whoever has read them need not ask the engine
-- again until it is.
alter table app.account add column memberships uuid not null default gen_random_uuid();
