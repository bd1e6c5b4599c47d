-- Lines in the order of every list, due day and then id, so that one who reads all of a list goes on where he stopped.

create index occurrence_in_order on occurrence (province_id, due, id);
drop index occurrence_province_id_due_idx;
create index occurrence_of_unit_in_order on occurrence (province_id, unit_id, due, id);
drop index occurrence_province_id_unit_id_due_idx;
