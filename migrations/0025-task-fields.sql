-- Which lĩnh vực a document and each of its tasks carries.
-- owner tasks: document_field field_change

create table document_field (
  province_id smallint not null,
  document_id uuid not null,
  field_node integer not null,
  primary key (province_id, document_id),
  foreign key (province_id, document_id) references document,
  foreign key (province_id, field_node) references field (province_id, node)
);
comment on table document_field is 'No row: «chưa phân lĩnh vực», a state of its own, never guessed.';

create table field_change (
  province_id smallint not null,
  id uuid not null,
  document_id uuid not null,
  before_node integer,
  after_node integer,
  person_id uuid not null,
  on_behalf_of uuid,
  at timestamptz not null,
  primary key (province_id, id),
  foreign key (province_id, document_id) references document
);
create index on field_change (province_id, document_id, at);
comment on table field_change is 'Who chose which field for a document, and when. Changes of tasks are in task_change.';

-- field_node: the field that counts for the task; null: none. field_own: chosen for this task; otherwise it follows its document.
alter table task add column field_node integer, add column field_own boolean not null default false,
  add foreign key (province_id, field_node) references field (province_id, node);
create index task_of_field on task (province_id, field_node, due, id);
