-- When a person last looked at «Toàn cảnh», so that the page can say what changed since.
-- owner overview: overview_look

create table overview_look (
  province_id smallint not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (province_id, person_id),
  foreign key (province_id, person_id) references person
);

-- What a leader's page counts of the tasks themselves, read from the index alone.
create index task_without_deadline on task (province_id, issuer_unit_id) where kind = 'order' and deadline is null;
create index obligation_lead on obligation (province_id, task_id) where role = 'lead';
