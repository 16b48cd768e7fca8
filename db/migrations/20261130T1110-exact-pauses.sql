-- How much later pauses have made a deadline, to the millisecond: rounded to minutes, ten short pauses brought one nearer.
alter table clock add column paused_ms bigint not null default 0 check (paused_ms >= 0);
update clock set paused_ms = paused_minutes * 60000::bigint where paused_minutes > 0;
alter table clock drop column paused_minutes;
