-- A session that its provider ends is deleted where it stands: no request that would need the session's token is made any more.
alter table provider_session drop column headers;
