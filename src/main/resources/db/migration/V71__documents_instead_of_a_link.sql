-- The documents of a case stand in the table document; of agreements concluded before, the address and the version stay.
alter table agreement alter column draft_link drop not null;
alter table agreement alter column draft_version drop not null;
