-- What waits for a word of its user stands first on their page, and is little beside all that they ever opened.
create index ticket_awaits_requester on ticket (requester_id, updated_at desc, id desc)
  where status = 'waiting' and waiting_for = 'requester' or status = 'resolved' and not is_confirmed and answer_owed_since is null;
