import { describe, expect, it } from 'vitest'
import { proposeField } from './fields.ts'

const border = { id: '1', name: 'Biên phòng', words: ['biên giới', 'cột mốc', 'tuần tra'] }
const roads = { id: '2', name: 'Giao thông', words: ['tuyến đường', 'chiếu sáng'] }
const forest = { id: '3', name: 'Nông nghiệp', words: ['rừng'] }
const all = [border, roads, forest]
const said = (text: string, weight = 1): { text: string; weight: number } => ({ text, weight })

describe('the proposal of a field', () => {
  it('is the one for which most words speak, and names them', () => {
    const found = proposeField(all, [said('Sửa tuyến đường tuần tra ra cột mốc trên biên giới')])
    expect(found).toEqual({ field: border, because: ['biên giới', 'cột mốc', 'tuần tra'] })
  })
  it('is none where nothing is said, or as much is said for two', () => {
    expect(proposeField(all, [said('Báo cáo kết quả thực hiện')])).toBeNull()
    expect(proposeField(all, [said('Phát dọn tuyến đường và trồng rừng')])).toBeNull()
  })
  it('trusts a title more than a task', () => {
    expect(proposeField(all, [said('Về chiếu sáng', 3), said('Tuần tra biên giới')])?.field).toBe(roads)
  })
  it('counts whole words with their marks only', () => {
    expect(proposeField(all, [said('Nước mắt rưng rưng; họ Rừngxa')])).toBeNull()
    expect(proposeField(all, [said('BẢO VỆ RỪNG.'.normalize('NFD'))])?.field).toBe(forest)
  })
})
