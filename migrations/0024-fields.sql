-- Lĩnh vực by which an office sorts its documents and tasks.
-- owner units: field

create sequence field_node;
comment on sequence field_node is 'Small keys of fields in roll-ups; 0 there means «chưa phân lĩnh vực».';

create table field (
  province_id smallint not null,
  id uuid not null,
  node integer not null default nextval('field_node'),
  name text not null check (name <> ''),
  -- Words that speak for the field in a title, a task or the name of a lead; folded when they are looked for. They only make proposals.
  words text[] not null default '{}',
  ordinal smallint not null,
  -- A field that is no longer chosen stays with what carries it.
  in_use boolean not null default true,
  version integer not null default 1,
  primary key (province_id, id),
  unique (province_id, node)
);
create unique index field_name_once on field (province_id, lower(name));

-- Province 0 holds the list that every province begins with; it changes its own.
insert into field (province_id, id, name, words, ordinal)
select 0, gen_random_uuid(), f.name, f.words, f.ordinal
from (values
  (1, 'Quốc phòng – an ninh – biên phòng', array['biên phòng', 'biên giới', 'cột mốc', 'mốc quốc giới', 'tuần tra', 'quân sự', 'công an', 'an ninh', 'trật tự']),
  (2, 'Giao thông – xây dựng', array['sở xây dựng', 'giao thông', 'xây dựng đường', 'tuyến đường', 'công trình', 'chiếu sáng', 'nhà ở', 'quy hoạch']),
  (3, 'Nông nghiệp – môi trường', array['sở nông nghiệp', 'nông nghiệp', 'nông thôn', 'môi trường', 'rừng', 'đất đai', 'trồng tre', 'thủy lợi', 'chăn nuôi']),
  (4, 'Y tế – an sinh', array['sở y tế', 'y tế', 'dịch bệnh', 'an sinh', 'hộ nghèo', 'bảo hiểm', 'người có công', 'giảm nghèo']),
  (5, 'Giáo dục – đào tạo', array['sở giáo dục', 'giáo dục', 'trường học', 'học sinh', 'đào tạo', 'giáo viên']),
  (6, 'Văn hóa – tuyên truyền', array['sở văn hóa', 'văn hóa', 'tuyên truyền', 'báo chí', 'du lịch', 'thể thao', 'lễ kỷ niệm']),
  (7, 'Đối ngoại', array['sở ngoại vụ', 'ngoại vụ', 'đối ngoại', 'kết nghĩa', 'giao lưu', 'hữu nghị', 'phía bạn']),
  (8, 'Tài chính – đầu tư', array['sở tài chính', 'kinh phí', 'ngân sách', 'dự toán', 'đầu tư công', 'quyết toán', 'vốn đầu tư']),
  (9, 'Khoa học – công nghệ – chuyển đổi số', array['sở khoa học', 'công nghệ', 'chuyển đổi số', 'phần mềm', 'dữ liệu', 'cơ sở dữ liệu']),
  (10, 'Nội vụ – cải cách hành chính', array['sở nội vụ', 'nội vụ', 'khen thưởng', 'cán bộ', 'biên chế', 'cải cách hành chính', 'thi đua'])
) as f (ordinal, name, words);

insert into field (province_id, id, name, words, ordinal)
select p.id, gen_random_uuid(), f.name, f.words, f.ordinal
from province p join field f on f.province_id = 0
where p.id <> 0;
