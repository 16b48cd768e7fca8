-- The public holidays of the countries and regions that a version names, as they were known when it was published: what it promises
-- must never change. Null where it names none.
alter table plan_version add column holidays jsonb;
