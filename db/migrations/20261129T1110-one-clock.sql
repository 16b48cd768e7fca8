-- What is in force is asked for an instant that is given; only the desk's own clock says which. One place knows the order.
drop view plan_in_force;
create function plan_in_force(at timestamptz) returns integer language sql stable as $$
  select version from plan_version where in_force_from <= at and withdrawn_at is null
  order by in_force_from desc, version desc limit 1
$$;

-- Where our own code writes a row, it says when: an instant that was forgotten fails. The sign-in library writes session and
-- verification by itself, and they keep theirs.
alter table person alter column created_at drop default, alter column updated_at drop default;
alter table account alter column created_at drop default, alter column updated_at drop default;
alter table team_member alter column since drop default;
alter table api_token alter column created_at drop default;
alter table invitation alter column created_at drop default;
alter table setup_link alter column created_at drop default;
alter table reaction_done alter column at drop default;
alter table idempotency alter column at drop default;
