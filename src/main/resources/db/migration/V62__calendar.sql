-- A personal calendar feed is found by the hash of its secret; whoever reads the table cannot read the feed.
alter table notification_preference add column calendar_hash text unique;
