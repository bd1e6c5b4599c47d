/** Invented names of the exercise province: any likeness to a real commune is chance. */

/** 11 communes on the border, in order along the line. */
export const borderCommunes = [
  'Nà Lĩnh',
  'Bản Chu',
  'Khau Đỏ',
  'Pò Luông',
  'Thạch Quan',
  'Lũng Vài',
  'Nặm Thoong',
  'Phja Khao',
  'Kéo Sương',
  'Pác Mười',
  'Lũng Thàn',
] as const

export const innerCommunes = [
  'Tân Hồng',
  'Minh Lãng',
  'Bắc Khê',
  'Nà Sơn',
  'Vĩnh Thuận',
  'Đồng Luông',
  'Khau Pục',
  'Bản Ngà',
  'Thanh Khê',
  'Hòa Lạc',
  'Cốc Pheo',
  'Nà Ngườm',
  'Yên Lãng',
  'Quang Trung Hạ',
  'Lũng Phầy',
  'Bình Lộc',
  'Vũ Khê',
  'Tràng Lĩnh',
  'Khuổi Nặm',
  'Đoàn Xá',
  'Nà Mười',
  'Bản Lầu',
  'Thượng Giáo',
  'Hạ Giáo',
  'Kim Sơn Trung',
  'Pắc Cạm',
  'Vân Lĩnh',
  'Lương Khê',
  'Tam Hợp Sơn',
  'Mỹ Lãng',
  'Cao Pha',
  'Nà Hẩu',
  'Hữu Khê',
  'Xuân Lĩnh',
  'Bản Tràng',
  'Đình Khê',
  'Lâm Thao Thượng',
  'Khánh Lộc',
  'Nà Tậu',
  'Thái Lĩnh',
  'Đại Khê',
  'Cốc Lùng',
  'Liên Sơn Hạ',
  'Phúc Lĩnh',
  'Nặm Rào',
  'Gia Khê',
  'Tiên Lĩnh',
  'Bản Piềng',
  'Hồng Lĩnh Khê',
  'Châu Khê',
] as const

/** With these four wards: 65 units of the communal level. */
export const wards = ['Sơn Trung', 'Bình Minh', 'Kỳ Lĩnh', 'Tam Sơn'] as const

/** Code, name, short name, title of the head. */
export const departments = [
  ['STC', 'Sở Tài chính', 'Giám đốc'],
  ['SXD', 'Sở Xây dựng', 'Giám đốc'],
  ['SNNMT', 'Sở Nông nghiệp và Môi trường', 'Giám đốc'],
  ['SKHCN', 'Sở Khoa học và Công nghệ', 'Giám đốc'],
  ['SNV', 'Sở Nội vụ', 'Giám đốc'],
  ['SDTTG', 'Sở Dân tộc và Tôn giáo', 'Giám đốc'],
  ['SNGV', 'Sở Ngoại vụ', 'Giám đốc'],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'Giám đốc'],
  ['SGDDT', 'Sở Giáo dục và Đào tạo', 'Giám đốc'],
  ['SYT', 'Sở Y tế', 'Giám đốc'],
  ['STP', 'Sở Tư pháp', 'Giám đốc'],
  ['SCT', 'Sở Công Thương', 'Giám đốc'],
  ['TTT', 'Thanh tra tỉnh', 'Chánh Thanh tra'],
  ['BQLCK', 'Ban Quản lý Khu kinh tế cửa khẩu', 'Trưởng ban'],
] as const

/** Border posts and the communes of their stretch (indexes into `borderCommunes`). */
export const posts = [
  ['DBP1', 'Đồn Biên phòng Nà Lĩnh', [0, 1, 2]],
  ['DBP2', 'Đồn Biên phòng Pò Luông', [3, 4]],
  ['DBP3', 'Đồn Biên phòng Cửa khẩu Nặm Thoong', [5, 6, 7]],
  ['DBP4', 'Đồn Biên phòng Pác Mười', [8, 9, 10]],
] as const

const villageNames = ['Nà Pùng', 'Khuổi Lùng', 'Bản Cáng', 'Pò Háng', 'Nà Thoi', 'Lũng Xá'] as const

/** Villages of a commune: six on the border, four elsewhere; the first three of a border commune touch the line. */
export function villagesOf(commune: string, border: boolean): { name: string; onBorder: boolean }[] {
  return villageNames
    .slice(0, border ? 6 : 4)
    .map((name, i) => ({ name: `Thôn ${name}, xã ${commune}`, onBorder: border && i < 3 }))
}
