-- A scenario as trainers wrote it. Each change is a row, and the newest counts. What comes with the desk is no row: one of the same id
-- stands in its place, until what came with the desk is wanted again.
create table lab_scenario (
  scenario_id text not null,
  version integer not null check (version > 0),
  state text not null check (state in ('written', 'retired', 'as-shipped')),
  source text,
  -- What lists show of it: title, tier, area, platform, minutes.
  about jsonb not null,
  written_by uuid not null references person,
  written_at timestamptz not null,
  primary key (scenario_id, version),
  check ((state = 'written') = (source is not null))
);
create function lab_scenario_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what was written stays as it was';
end $$;
create trigger lab_scenario_stays before update or delete on lab_scenario for each row execute function lab_scenario_stays();

-- Whoever writes a scenario tries it as the one who practises. It counts for nothing.
alter table lab_attempt add column is_trial boolean not null default false;

-- Results, latest first, for those who train: all of them, of a scenario, of a person.
create index lab_attempt_results on lab_attempt (finished_at desc, id desc) where finished_at is not null and not is_trial;
create index lab_attempt_results_of_scenario on lab_attempt (scenario_id, finished_at desc, id desc) where finished_at is not null and not is_trial;
create index lab_attempt_results_of_person on lab_attempt (person_id, finished_at desc, id desc) where finished_at is not null and not is_trial;
