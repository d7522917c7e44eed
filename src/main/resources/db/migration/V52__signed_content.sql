-- For which content of the agreement a party signed; unknown for what was signed before contents had a hash.
alter table agreement_signature add column content_hash text;
