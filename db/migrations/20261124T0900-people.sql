-- People and how they sign in. session, account and verification are kept by the sign-in library;
-- their columns follow its schema, their names ours.
create table person (
  id uuid primary key,
  email text not null check (email = lower(email) and char_length(email) <= 254),
  name text not null check (char_length(name) between 1 and 120),
  email_verified boolean not null default false,
  image text,
  role text not null default 'requester' check (role in ('admin', 'lead', 'agent', 'requester')),
  locale text not null default 'en' check (locale in ('en', 'es')),
  deactivated_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index person_email on person (email);
create index person_by_name on person (lower(name), id);

create table session (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_of_person on session (person_id);

create table account (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  account_id text not null,
  provider_id text not null,
  issuer text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_of_person on account (person_id);

create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_by_identifier on verification (identifier);

-- A team is a slug of the support plan; the plan says its tier, so no foreign key can.
create table team_member (
  person_id uuid not null references person on delete cascade,
  team text not null check (char_length(team) <= 64),
  is_lead boolean not null default false,
  since timestamptz not null default now(),
  primary key (person_id, team)
);
create index team_member_of_team on team_member (team, person_id);

-- Secrets are kept as SHA-256 only: a stolen copy of this table opens nothing.
create table api_token (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  name text not null check (char_length(name) between 1 and 80),
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
create index api_token_of_person on api_token (person_id, created_at);

create table invitation (
  id uuid primary key,
  email text not null check (email = lower(email)),
  name text not null,
  role text not null check (role in ('admin', 'lead', 'agent', 'requester')),
  teams text[] not null default '{}',
  locale text not null check (locale in ('en', 'es')),
  token_hash bytea not null unique,
  -- Set when the link only lets a known person choose a password: their role and teams stay what they are.
  person_id uuid references person on delete cascade,
  invited_by uuid references person on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create index invitation_open on invitation (created_at desc, id) where accepted_at is null and withdrawn_at is null;
create index invitation_open_of_email on invitation (email) where accepted_at is null and withdrawn_at is null;

-- The one-time link that lets the first administrator in.
create table setup_link (
  token_hash bytea primary key,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
