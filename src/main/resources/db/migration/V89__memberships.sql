-- A mark of the account's groups, which are the engine's: another one after each change, so that whoever remembers the groups under it
-- need not ask the engine again until then.
alter table app.account add column memberships uuid not null default gen_random_uuid();
