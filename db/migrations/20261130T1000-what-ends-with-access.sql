-- What a person could do ends with their access, and nothing comes back by itself. Those who have none now still have what earlier
-- releases left to them.
delete from session where person_id in (select id from person where deactivated_at is not null);
delete from plan_feed where person_id in (select id from person where deactivated_at is not null);
update api_token set revoked_at = p.deactivated_at from person p
  where p.id = api_token.person_id and p.deactivated_at is not null and api_token.revoked_at is null;
update invitation set withdrawn_at = p.deactivated_at from person p
  where (p.id = invitation.invited_by or p.email = invitation.email) and p.deactivated_at is not null
    and invitation.accepted_at is null and invitation.withdrawn_at is null;
