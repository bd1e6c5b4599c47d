-- The history of a link is looked up before a proposal is dropped, and by the foreign key when it is.

create index on clause_link_change (province_id, link_id);
