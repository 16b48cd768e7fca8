-- What is taught in a module, in one language. Each change is a row, and the newest counts; what comes with the desk is none.
create table material (
  id uuid primary key,
  programme text not null,
  module text not null,
  language text not null check (language in ('en', 'es')),
  body text not null,
  -- Which earlier one it brings back.
  restores uuid references material,
  written_by uuid not null references person,
  written_at timestamptz not null
);
create index material_newest on material (programme, module, language, id desc);
create function material_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what was written stays as it was';
end $$;
create trigger material_stays before update or delete on material for each row execute function material_stays();
