-- When a person last looked at «Toàn cảnh», so that the page can say what changed since.
-- owner overview: overview_look

create table overview_look (
  province_id smallint not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (province_id, person_id),
  foreign key (province_id, person_id) references person
);
