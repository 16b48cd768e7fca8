create table plan_version (
  version integer primary key,
  document jsonb not null,
  source text not null,
  published_by uuid references person on delete set null,
  published_at timestamptz not null,
  in_force_from timestamptz not null
);
create index plan_version_in_force on plan_version (in_force_from desc, version desc);
