-- What one search looks through: one row a document, clause, task and unit, with its words. Kept by following events; nothing here is
-- the truth of anything, it can be thrown away and made again.
-- owner search: search_entry search_document search_clause search_task search_unit search_follow

create table search_entry (
  province_id smallint not null,
  kind text not null,
  -- Of the document, clause, task or unit.
  id uuid not null,
  -- Document to which a clause or task belongs, itself for a document; null for a unit.
  document_id uuid,
  -- The newest come first; within one day in the order of the text.
  at timestamptz not null,
  ordinal double precision not null,
  -- Words without places: features/search/rules/words.ts says which.
  words tsvector not null,
  -- Of a clause: its own words, without those of the clauses below it, and where they stand in the document's text.
  body text,
  span_start integer,
  span_end integer,
  primary key (province_id, kind, id)
) partition by list (kind);
create table search_document partition of search_entry for values in ('document');
create table search_clause partition of search_entry for values in ('clause');
create table search_task partition of search_entry for values in ('task');
create table search_unit partition of search_entry for values in ('unit');
-- Without a list of pending words, which each search would walk through.
create index search_words on search_entry using gin (words) with (fastupdate = off);
create index search_newest on search_entry (province_id, kind, at desc, ordinal, id);
create index search_of_document on search_entry (province_id, document_id) where document_id is not null;

-- What holds the words, at most so many. Always by the index of words: the planner does not know how rare the beginning of a word is, and
-- would rather walk through everything in order of time.
create function search_matches(of_province smallint, of_kind text, ask tsquery, most integer)
  returns table (id uuid, document_id uuid, at timestamptz, ordinal double precision) language sql stable rows 1000
  set enable_bitmapscan = on set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off set jit = off as $$
  select e.id, e.document_id, e.at, e.ordinal from search_entry e
  where e.province_id = of_province and e.kind = of_kind and e.words @@ ask limit most
$$;

create table search_follow (
  province_id smallint primary key references province,
  -- Of the rules by which words are made; older words are made anew.
  version integer not null,
  -- Last document taken in while everything is made anew; null from the beginning on.
  built_to uuid,
  built boolean not null default false,
  -- Events of transactions below this were followed.
  horizon xid8 not null
);

-- Whose tasks a person may see by their issuer: looked up for each search.
create index task_by_issuer on task (province_id, issuer_unit_id);
