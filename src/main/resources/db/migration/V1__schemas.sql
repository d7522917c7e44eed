-- Two schemas: app is ours, engine is Camunda's. The program's role may read and write rows, never change a table.
grant usage on schema app, engine to passerelle_app;
alter default privileges in schema app grant select, insert, update, delete on tables to passerelle_app;
alter default privileges in schema engine grant select, insert, update, delete on tables to passerelle_app;
