-- Which clause of a document above a task (or a whole document below) carries out.
-- owner directives: clause_link clause_link_change

create table clause_link (
  province_id smallint not null,
  id uuid not null,
  -- The document below, and its task; null: the document as a whole («xây dựng kế hoạch thực hiện»).
  lower_document_id uuid not null,
  task_id uuid,
  upper_document_id uuid not null,
  clause_id uuid not null,
  -- suggested: reckoned, nobody has looked; review: accepted once, then its clause was dropped or its document no longer stands above.
  state text not null check (state in ('suggested', 'accepted', 'refused', 'review')),
  origin text not null check (origin in ('similarity', 'person')),
  -- What speaks for it, as rules/similarity.ts says; null where a person made it.
  because jsonb,
  review_reason text check (review_reason in ('clause_dropped', 'not_above')),
  version integer not null default 1,
  decided_by uuid,
  decided_at timestamptz,
  created_at timestamptz not null,
  primary key (province_id, id),
  constraint clause_link_once unique nulls not distinct (province_id, lower_document_id, task_id, clause_id),
  foreign key (province_id, lower_document_id) references document,
  foreign key (province_id, upper_document_id) references document,
  foreign key (province_id, clause_id) references clause,
  foreign key (province_id, task_id) references task,
  check ((state = 'review') = (review_reason is not null))
);
create index on clause_link (province_id, clause_id) where state = 'accepted';
create index on clause_link (province_id, upper_document_id);
create index on clause_link (province_id, task_id);

create table clause_link_change (
  province_id smallint not null,
  id uuid not null,
  -- One act of a person; choosing another clause touches two links.
  act uuid not null,
  link_id uuid not null,
  action text not null check (action in ('add', 'accept', 'refuse', 'change', 'undo', 'move', 'drop')),
  -- { state, clauseId, reviewReason, version } before (null: made by this act) and after.
  before jsonb,
  after jsonb not null,
  -- Null: the server itself, where a document was replaced.
  person_id uuid,
  at timestamptz not null,
  undone boolean not null default false,
  primary key (province_id, id),
  foreign key (province_id, link_id) references clause_link
);
create index on clause_link_change (province_id, act);
