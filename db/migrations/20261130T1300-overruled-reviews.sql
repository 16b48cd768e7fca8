-- Who asked for approvals ends the round; an administrator does with a reason, and the version that comes of it keeps that.
alter table plan_review add column ended_by uuid references person on delete set null;
alter table plan_review add column end_reason text check (char_length(end_reason) between 1 and 2000);
alter table plan_review drop constraint plan_review_ended_as_check;
alter table plan_review add constraint plan_review_ended_as_check check (ended_as in ('published', 'withdrawn', 'discarded', 'overruled'));
alter table plan_review drop constraint plan_review_check1;
alter table plan_review add constraint plan_review_version_check check (
  case ended_as when 'published' then plan_version is not null when 'overruled' then true else plan_version is null end);
alter table plan_review add constraint plan_review_reason_check check ((ended_as = 'overruled') = (end_reason is not null));
