-- The words of a text as they are kept and looked for: without case and accents, cut at the signs between them. Both sides come through
-- here. What a letter is, locales answer otherwise, so the signs are named; and A to Z are made small by themselves, because a Turkish
-- locale makes another letter of I.
create function words_of(said text) returns text[] immutable strict parallel safe language sql return (
  select coalesce(array_agg(left(word, 100)), '{}') from unnest(string_to_array(regexp_replace(
    replace(replace(replace(translate(lower(translate(
      regexp_replace(normalize(said, nfkd), '[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u3099\u309a]+', '', 'g'),
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')),
      'øłđıς', 'oldiσ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02df\u037e\u0387\u0589\u060c\u061b\u061f\u06d4\u0964\u0965\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d\u30fb\ue000-\uf8ff\ufe00-\ufe6f\ufeff\ufff9-\uffff\U0001f000-\U0001faff]+', ' ', 'g'), ' ')) word where word <> '');
create function search_words(said text) returns tsvector immutable strict parallel safe language sql return array_to_tsvector(words_of(said));
-- All of the words, each by its beginning; null where there is none.
create function search_for(said text) returns tsquery immutable strict parallel safe language sql return (
  select string_agg(quote_literal(word) || ':*', ' & ')::tsquery from unnest(words_of(said)) word);

drop index ticket_search;
alter table ticket drop column search;
alter table ticket add column search tsvector not null generated always as (search_words(
  subject || ' ' || coalesce(error_code, '') || ' ' || coalesce(device_name, '') || ' ' || description)) stored;
create index ticket_search on ticket using gin (search);

alter table person add column search tsvector not null generated always as (search_words(name || ' ' || email)) stored;
create index person_search on person using gin (search);

alter table message add column search tsvector not null generated always as (search_words(body)) stored;
create index message_search on message using gin (search);

create index vendor_case_number on vendor_case using gin (search_words(case_number));
