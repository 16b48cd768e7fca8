-- What was put on the shelf at the desk. What the plan names, and what comes with the product, are no rows here.
create table resource (
  id uuid primary key,
  -- In one language or both.
  title jsonb not null,
  kind text not null check (kind in ('document', 'address', 'video', 'file', 'course')),
  address text check (address like 'https://%'),
  -- The file is tied after it, so that somebody else’s is refused.
  attachment_id uuid references attachment deferrable initially deferred,
  tiers smallint[] not null check (cardinality(tiers) between 1 and 3),
  -- Null for all of them.
  areas text[],
  -- Null for both, or none.
  language text check (language in ('en', 'es')),
  -- A team of the plan.
  owner text not null,
  review_every_months smallint check (review_every_months between 1 and 120),
  is_required boolean not null,
  added_by uuid not null references person,
  added_at timestamptz not null,
  check (num_nonnulls(address, attachment_id) <= 1)
);
-- A file of the shelf is read by the staff, and kept though another has taken its place: somebody has read it.
alter table attachment add column resource_id uuid references resource;
alter table attachment add constraint attachment_of_one check (num_nonnulls(ticket_id, resource_id) <= 1);

-- How a resource stands at the desk, wherever it comes from: `resource` is its id in the plan or the product, or that of its row.
create table resource_state (
  resource text primary key,
  -- Without a review, its months count from here.
  since timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid references person,
  -- The day of the next review, where a person has named it.
  review_on text check (review_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  -- The day of the review of which its owner was told last.
  told_on text,
  -- When what stands there became another, at the same address: who has read it reads it again.
  replaced_at timestamptz,
  off_at timestamptz,
  off_by uuid references person,
  -- Of what comes with the product: whether it is required here; null as it comes.
  is_required boolean,
  check ((reviewed_at is null) = (reviewed_by is null)),
  check ((off_at is null) = (off_by is null))
);
create index resource_off_shelf on resource_state (off_at desc, resource desc) where off_at is not null;

-- Who has read what: `content` is what stood there then, and another in its place is unread.
create table resource_read (
  person_id uuid not null references person,
  resource text not null,
  content text not null,
  at timestamptz not null,
  primary key (person_id, resource)
);

-- That it does not open, by whom and when; what stood there then, so that a new address is not blamed for the old one.
create table resource_report (
  resource text not null,
  person_id uuid not null references person,
  content text not null,
  note text,
  at timestamptz not null,
  primary key (resource, person_id)
);
