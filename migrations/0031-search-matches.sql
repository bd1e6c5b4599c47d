-- One look at the index of words gives the hits of a question with the strictest way of asking that each of them meets. Plans are kept: made
-- anew for each question they would cost more than the look itself, and the settings leave one way only, by the index of words.

drop function search_matches(smallint, text, tsquery, integer);
create function search_matches(of_province smallint, of_kind text, ask tsquery, strong tsquery, exact tsquery, most integer)
  returns table (id uuid, document_id uuid, at timestamptz, ordinal double precision, rank integer) language plpgsql stable rows 1000
  set plan_cache_mode = force_generic_plan set enable_bitmapscan = on set enable_seqscan = off set enable_indexscan = off
  set enable_indexonlyscan = off set jit = off as $$
begin
  -- Each kind by its own partition: what is looked through is known before the question comes.
  case of_kind
    when 'document' then return query
      select e.id, e.document_id, e.at, e.ordinal,
        case when e.id in (select s.id from search_document s where s.province_id = of_province and s.words @@ strong limit most) then 0
          when e.id in (select s.id from search_document s where s.province_id = of_province and s.words @@ exact limit most) then 1 else 2 end
      from search_document e where e.province_id = of_province and e.words @@ ask limit most;
    when 'clause' then return query
      select e.id, e.document_id, e.at, e.ordinal,
        case when e.id in (select s.id from search_clause s where s.province_id = of_province and s.words @@ strong limit most) then 0
          when e.id in (select s.id from search_clause s where s.province_id = of_province and s.words @@ exact limit most) then 1 else 2 end
      from search_clause e where e.province_id = of_province and e.words @@ ask limit most;
    when 'task' then return query
      select e.id, e.document_id, e.at, e.ordinal,
        case when e.id in (select s.id from search_task s where s.province_id = of_province and s.words @@ strong limit most) then 0
          when e.id in (select s.id from search_task s where s.province_id = of_province and s.words @@ exact limit most) then 1 else 2 end
      from search_task e where e.province_id = of_province and e.words @@ ask limit most;
    when 'unit' then return query
      select e.id, e.document_id, e.at, e.ordinal,
        case when e.id in (select s.id from search_unit s where s.province_id = of_province and s.words @@ strong limit most) then 0
          when e.id in (select s.id from search_unit s where s.province_id = of_province and s.words @@ exact limit most) then 1 else 2 end
      from search_unit e where e.province_id = of_province and e.words @@ ask limit most;
  end case;
end
$$;

-- The database counts how common words are; asked for when all words are new at once, since it would do so of its own accord a minute later.
create function search_count_words() returns void language plpgsql as $$
begin
  analyze search_document, search_clause, search_task, search_unit;
end
$$;
