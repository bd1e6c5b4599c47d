-- Documents, what the reader found in them, and the review that turns findings into tasks.
-- owner directives: document document_text reading clause document_closure citation draft_task draft_change review_presence refusal

create sequence document_node;
comment on sequence document_node is 'Nodes of the document tree: documents and their clauses share one numbering.';

create table document (
  province_id smallint not null references province,
  id uuid not null,
  node integer not null default nextval('document_node'),
  -- full: read here; card: thẻ văn bản ngoài hệ thống; stub: cited, not at hand ("chưa có văn bản").
  presence text not null check (presence in ('full', 'card', 'stub')),
  -- Whether its tasks are submitted or issued follows from `assignment` (tasks).
  state text not null check (state in ('reading', 'failed', 'review', 'reference', 'replaced')),
  issuer_unit_id uuid,
  issuer text,
  number text,
  type text,
  signed_on date,
  title text,
  place text,
  signer_name text,
  signer_position text,
  classification text not null default 'Thường',
  internal boolean not null default false,
  urgency text,
  arrival_number text,
  arrived_on date,
  public_source text,
  replaced_by uuid,
  version integer not null default 1,
  file_sha256 text,
  file_name text,
  media_type text,
  format text,
  by_ocr boolean not null default false,
  pages integer,
  -- Unit of the office that keeps the document: who may see it follows from here.
  owner_unit_id uuid not null,
  -- Lãnh đạo phụ trách: stands as default on every task of the document.
  leader_person_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  -- Why it could not be read, in one sentence; and the document of the same key that stood in the way.
  failure text,
  duplicate_of uuid,
  -- { stage, done, total } while it is read.
  progress jsonb,
  -- fold(number, title, issuer): what the list is searched by.
  folded text not null default '',
  primary key (province_id, id),
  unique (province_id, node),
  check (state <> 'replaced' or replaced_by is not null),
  -- Invariant 1: nothing else may enter (Luật 117/2025/QH15, Điều 5).
  constraint document_classification check (classification = 'Thường'),
  foreign key (province_id, issuer_unit_id) references unit,
  foreign key (province_id, owner_unit_id) references unit
);
-- A document is issuer + number and symbol + date, never the bare number; the same bytes are the same document.
create unique index document_key_unique on document (province_id, lower(issuer), upper(number), signed_on)
  where issuer is not null and number is not null and signed_on is not null and state not in ('failed', 'replaced');
-- Citations name a number and a day, seldom the issuer.
create index on document (province_id, upper(number), signed_on);
create unique index document_bytes_unique on document (province_id, file_sha256) where file_sha256 is not null and state <> 'failed';
create index on document (province_id, created_at desc, id);

create table document_text (
  province_id smallint not null,
  document_id uuid not null,
  blocks jsonb not null,
  -- documentText(blocks).text: what every span counts in.
  text text not null,
  primary key (province_id, document_id),
  foreign key (province_id, document_id) references document
);

create table reading (
  province_id smallint not null,
  document_id uuid not null,
  -- The Directive exactly as the reader gave it (design §4): the proposal, never edited.
  directive jsonb not null,
  read_at timestamptz not null,
  reader_version text not null,
  primary key (province_id, document_id, read_at),
  foreign key (province_id, document_id) references document
);

create table clause (
  province_id smallint not null,
  id uuid not null,
  node integer not null default nextval('document_node'),
  document_id uuid not null,
  parent_id uuid,
  ordinal integer not null,
  path text not null,
  heading text not null,
  span_start integer not null,
  span_end integer not null check (span_end >= span_start),
  primary key (province_id, id),
  unique (province_id, node),
  foreign key (province_id, document_id) references document
);
create index on clause (province_id, document_id, ordinal);

create table document_closure (
  province_id smallint not null,
  ancestor integer not null,
  descendant integer not null,
  depth smallint not null,
  primary key (province_id, ancestor, descendant)
);
create index on document_closure (province_id, descendant);

create table citation (
  province_id smallint not null,
  id uuid not null,
  document_id uuid not null,
  cited_id uuid not null,
  span_start integer,
  span_end integer,
  rule text not null,
  -- Whether the citing document carries the cited one out; a person says so.
  implements boolean not null default false,
  primary key (province_id, id),
  constraint citation_once unique (province_id, document_id, cited_id),
  foreign key (province_id, document_id) references document,
  foreign key (province_id, cited_id) references document
);
create index on citation (province_id, cited_id);

create table draft_task (
  province_id smallint not null,
  id uuid not null,
  document_id uuid not null,
  clause_path text not null default '',
  -- Place in the order of the text: the offset of its first character, with a fraction where several begin there.
  ordinal double precision not null,
  origin text not null check (origin in ('reader', 'person')),
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'rejected', 'merged', 'removed')),
  merged_into uuid,
  text text not null check (text <> ''),
  span_start integer not null,
  span_end integer not null,
  -- [{ role: lead|support, name, unitId|null, groupId|null, candidates: [unitId], kind: order|request, origin: text|assigned, by?, at?, basis? }]
  bodies jsonb not null default '[]',
  deadline jsonb,
  deadline_origin text not null default 'text' check (deadline_origin in ('text', 'assigned')),
  deadline_assigned jsonb,
  deliverable text,
  -- giao (order) or đề nghị (request): requests are followed, never late, scored or escalated.
  kind text not null default 'order' check (kind in ('order', 'request')),
  closing boolean not null default false,
  rule text,
  doubts jsonb not null default '[]',
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamptz,
  primary key (province_id, id),
  foreign key (province_id, document_id) references document
);
create index on draft_task (province_id, document_id, ordinal);

create table draft_change (
  province_id smallint not null,
  id uuid not null,
  -- One act of a person; a split or a bulk acceptance touches several drafts.
  change_id uuid not null,
  document_id uuid not null,
  draft_id uuid not null,
  action text not null check (action in ('accept', 'correct', 'reject', 'reopen', 'split', 'merge', 'add', 'name', 'undo')),
  -- The whole row of draft_task before (null: it was made by this act) and after.
  before jsonb,
  after jsonb not null,
  person_id uuid not null,
  at timestamptz not null,
  seq bigint generated always as identity,
  -- The act that this one takes back.
  undoes uuid,
  undone boolean not null default false,
  primary key (province_id, id),
  foreign key (province_id, document_id) references document
);
create index on draft_change (province_id, document_id, change_id);
create index on draft_change (province_id, draft_id, seq);
create index on draft_change (province_id, document_id, seq);

-- Who has a document open for review; loses nothing when it is lost.
create unlogged table review_presence (
  province_id smallint not null,
  document_id uuid not null,
  person_id uuid not null,
  draft_id uuid,
  seen_at timestamptz not null,
  primary key (province_id, document_id, person_id)
);

create table refusal (
  province_id smallint not null,
  id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  seen_by text not null check (seen_by in ('browser', 'server')),
  primary key (province_id, id)
);
comment on table refusal is 'One refusal of a classified document: by whom, when. Nothing of the document, not even its name.';
