-- Pages of scans and PDFs: where their words stand, their pictures for the screen, and who looked at them.
-- owner directives: document_page page_picture page_look

create table document_page (
  province_id smallint not null,
  document_id uuid not null,
  -- From 1, as in the file.
  number integer not null check (number > 0),
  -- Points, upright.
  width real not null check (width > 0),
  height real not null check (height > 0),
  -- The words were recognised in a picture.
  scanned boolean not null,
  -- How the picture is turned before it is shown: quarter turns clockwise, then this lean (degrees) is undone.
  quarters smallint not null,
  lean real not null,
  -- First and last character of the document's text on this page; null where it has no words.
  span_start integer,
  span_end integer,
  -- [start, end, left, top, right, bottom, …]: offsets in the text, ten-thousandths of the page's width and height.
  words jsonb not null,
  words_version smallint not null,
  primary key (province_id, document_id, number),
  foreign key (province_id, document_id) references document
);
comment on table document_page is 'Documents read before this table existed have no rows: their pages are shown without marks.';

create table page_picture (
  province_id smallint not null,
  document_id uuid not null,
  number integer not null,
  -- Pixels across that were asked for.
  width smallint not null,
  -- Drawn from the original, which stays as it came; one reference to the stored file.
  sha256 text not null,
  primary key (province_id, document_id, number, width),
  foreign key (province_id, document_id) references document
);

create table page_look (
  province_id smallint not null,
  document_id uuid not null,
  person_id uuid not null,
  -- Day in Viet Nam.
  day date not null,
  primary key (province_id, document_id, person_id, day),
  foreign key (province_id, document_id) references document
);
comment on table page_look is 'Looking at the pages is recorded as opening the file is, once a person, document and day: one event, not one a picture.';
