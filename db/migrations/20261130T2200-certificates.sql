-- What somebody has proved. A renewal is a row of its own: what was earned stays as it was, and only a revocation is written into it.
create table certificate (
  id uuid primary key,
  -- Names it to strangers; nobody comes upon one by guessing.
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
  person_id uuid not null references person,
  programme text not null,
  -- What it was called then, in both languages.
  name jsonb not null,
  tier smallint not null check (tier between 1 and 3),
  -- Null for all of them.
  areas text[],
  plan_version integer not null references plan_version,
  issued_at timestamptz not null,
  issued_by uuid references person,
  -- In which its days are meant.
  time_zone text not null,
  valid_from timestamptz not null,
  -- The last day on which it is valid, and the instant at which that day is over; null for one without end.
  until text check (until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  ends_at timestamptz,
  -- Attendance, lab, quiz and observation, each with its id and its instant.
  evidence jsonb not null,
  evidence_key text not null,
  renews uuid unique references certificate,
  revoked_at timestamptz,
  revoked_by uuid references person,
  revoked_because text,
  check ((until is null) = (ends_at is null)),
  check (num_nonnulls(revoked_at, revoked_by, revoked_because) in (0, 3))
);
-- The same evidence earns one certificate, however often it is handed in.
create unique index certificate_once on certificate (person_id, programme, evidence_key);
-- A gate looks here, too: nobody has many.
create index certificate_by_person on certificate (person_id, issued_at desc, id desc);
create index certificate_by_tier on certificate (tier, issued_at desc, id desc);
create index certificate_by_issue on certificate (issued_at desc, id desc);

create function certificate_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.revoked_at is not null or to_jsonb(new) - '{revoked_at,revoked_by,revoked_because}'::text[]
      is distinct from to_jsonb(old) - '{revoked_at,revoked_by,revoked_because}'::text[] then
    raise exception 'certificates are append-only';
  end if;
  return new;
end $$;
create trigger certificate_append_only before update or delete on certificate for each row execute function certificate_is_append_only();

-- Which reminder of its end has been given, by the days that were left; 0 when it had ended. Each once.
create table certificate_reminder (
  certificate_id uuid not null references certificate,
  days_left smallint not null,
  at timestamptz not null,
  primary key (certificate_id, days_left)
);

-- Somebody may do for a while what needs a certificate: their lead says why, and until when.
create table certificate_exception (
  id uuid primary key,
  person_id uuid not null references person,
  programme text not null,
  name jsonb not null,
  tier smallint not null check (tier between 1 and 3),
  areas text[],
  plan_version integer not null references plan_version,
  reason text not null,
  granted_at timestamptz not null,
  granted_by uuid not null references person,
  until text not null check (until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references person,
  check (ends_at > granted_at),
  check ((ended_at is null) = (ended_by is null))
);
create index certificate_exception_by_person on certificate_exception (person_id, granted_at desc, id desc);
create index certificate_exception_by_grant on certificate_exception (granted_at desc, id desc);

-- When a programme is held next, as the slice that holds it says: a refusal names it without asking there.
create table programme_session (
  session_id uuid primary key,
  programme text not null,
  starts_at timestamptz not null
);
create index programme_session_next on programme_session (programme, starts_at);
