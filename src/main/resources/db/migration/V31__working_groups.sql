-- The working groups: begun from the configured themes, then kept by people. A retired group keeps its row and its id.
create table working_group (
    theme      text primary key,
    name_fr    text        not null,
    name_en    text        not null,
    category   text        not null check (category in ('TRANSVERSE', 'THEMATIC')),
    created_at timestamptz not null,
    retired_at timestamptz
);
