-- A message may be a file alone.
alter table message drop constraint message_body_check;
alter table message add constraint message_body_check check (char_length(body) <= 20000);
