-- Since when somebody says that they are in the session. It earns nothing by itself: minutes are noted by whoever leads it.
alter table enrolment add column here_at timestamptz;
