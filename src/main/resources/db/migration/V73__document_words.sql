-- The words of files, in French and in English; files that came before have none until their next version.
create table document_words (
    version uuid     primary key references document_version,
    words   tsvector not null
);
create index document_words_words on document_words using gin (words);

revoke update, delete on document_words from passerelle_app;

-- What is found in the files of a case: those that count, in their newest version, that all its readers may read.
create view portfolio_text as
select d.reference, w.words
from document d
    join document_version v on v.document = d.id
    join document_words w on w.version = v.id
where d.withdrawn_at is null and not d.restricted
    and v.number = (select max(n.number) from document_version n where n.document = d.id);

grant select on portfolio_text to passerelle_app;
