-- What a list or a move asks of a ticket stands in its own row, told by whoever knows it: a list joins no other table, and a move
-- reads one row under its lock. The sources stay what they are, and a test compares.
alter table ticket
  add column bounces smallint not null default 0 check (bounces >= 0),
  add column due_at timestamptz,
  add column is_confirmed boolean not null default false,
  add column open_hand_offs jsonb not null default '[]',
  add column open_relays jsonb not null default '[]',
  add column vendor_case jsonb;

update ticket t set
  bounces = (select count(*) from hop h where h.ticket_id = t.id and h.kind in ('returned', 'reclaimed') and h.from_tier <> 4),
  due_at = (select min(c.due_at) from clock c where c.ticket_id = t.id and c.ended_at is null and c.paused_at is null),
  is_confirmed = t.status = 'resolved' and exists (
    select from confirmation c where c.ticket_id = t.id and c.solved and c.at >= t.resolved_at),
  open_hand_offs = coalesce((
    select jsonb_agg(jsonb_build_object('id', e.id, 'state', e.state, 'fromTier', e.from_tier, 'toTier', e.to_tier, 'raisedBy', e.raised_by)
      order by e.raised_at)
    from escalation e where e.ticket_id = t.id and e.state in ('raised', 'accepted')), '[]'),
  open_relays = coalesce((
    select jsonb_agg(jsonb_build_object('id', r.id, 'tier', r.tier, 'state', r.state, 'solverTier', s.tier) order by r.tier desc)
    from relay r join solution s on s.id = r.solution_id
    where r.ticket_id = t.id and r.state in ('held', 'sent', 'questioned')), '[]'),
  vendor_case = (
    select jsonb_build_object('id', v.id, 'keeperTier', v.keeper_tier) from vendor_case v where v.ticket_id = t.id and v.answered_at is null);

create index ticket_bounced on ticket (updated_at desc, id) where bounces > 0;
drop index hop_back;
