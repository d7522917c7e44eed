#!/bin/bash
# Run once by the image of PostgreSQL, on an empty volume: the two roles and the database, with the passwords of the secrets.
set -euo pipefail

psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres << 'END'
\set owner `cat /run/secrets/owner-password`
\set app `cat /run/secrets/app-password`
CREATE ROLE passerelle_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'owner';
CREATE ROLE passerelle_app   LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'app';
CREATE DATABASE passerelle OWNER passerelle_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE passerelle FROM PUBLIC;
GRANT CONNECT ON DATABASE passerelle TO passerelle_app;
\connect passerelle
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
END
