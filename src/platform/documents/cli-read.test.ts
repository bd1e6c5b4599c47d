import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Directive } from '../../../directive/src/index.ts'
import { read, score } from './cli-read.ts'
import { docxOf, p } from './testing/zip.ts'

let folder: string
let out: string
let err: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cotmoc-read-'))
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text)
    return true
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const PLAN =
  p('UBND TỈNH MẪU') +
  p('Số: 12/KH-UBND') +
  p('Mẫu Sơn, ngày 02 tháng 3 năm 2026') +
  p('KẾ HOẠCH') +
  p('Tuần tra đường biên') +
  p('1. Giao Sở Xây dựng chủ trì rà soát các cột mốc trước ngày 15/7/2026.')

test('read --json prints the parts that a directive has, and ends with 0', async () => {
  const file = join(folder, 'ke-hoach.docx')
  await writeFile(file, docxOf({ body: PLAN }))
  expect(await read([file, '--json'])).toBe(0)
  const found = JSON.parse(out) as Directive
  expect(Object.keys(found)).toEqual(expect.arrayContaining(['header', 'citations', 'clauses', 'tasks', 'indicators']))
  expect(found.header.number).toBe('12/KH-UBND')
})

test('read without --json prints a summary for people', async () => {
  const file = join(folder, 'ke-hoach.docx')
  await writeFile(file, docxOf({ body: PLAN }))
  expect(await read([file])).toBe(0)
  expect(out).toContain('12/KH-UBND, ngày 02/3/2026')
})

test('what cannot be read ends with 1 and one sentence, wrong use with 2', async () => {
  const file = join(folder, 'rong.docx')
  await writeFile(file, '')
  expect(await read([file])).toBe(1)
  expect(err.trim().split('\n')).toEqual(['Tệp không có nội dung; đề nghị kiểm tra lại tệp gốc và tải lên lần nữa.'])
  err = ''
  expect(await read([join(folder, 'khong-co.docx')])).toBe(1)
  expect(err).toMatch(/^Không tìm thấy tệp/)
  expect(await read([])).toBe(2)
})

test('score measures each document against its answers, and tells gains and losses against the baseline', async () => {
  const answers = {
    header: { number: '12/KH-UBND', type: 'Kế hoạch', issuer: 'UBND tỉnh Mẫu', date: '2026-03-02' },
    citations: [],
    tasks: [],
    indicators: [],
  }
  await writeFile(join(folder, 'mot.docx'), docxOf({ body: PLAN }))
  await writeFile(join(folder, 'mot.json'), JSON.stringify(answers))
  await writeFile(join(folder, 'hai.json'), JSON.stringify(answers))
  expect(await score([folder, folder, '--save'])).toBe(0)
  expect(out).toContain('tất cả')
  expect(out).toContain('Không có văn bản: hai')
  const file = join(folder, 'baseline.json')
  const baseline = JSON.parse(await readFile(file, 'utf8')) as Record<string, Record<string, number>>
  expect(baseline['mot']?.number).toBe(1)
  await writeFile(file, JSON.stringify({ ...baseline, '*': { ...baseline['*'], number: 0.5 } }))
  out = ''
  expect(await score([folder, folder])).toBe(0)
  expect(out).toContain('tăng tất cả number +0.500')
  await writeFile(file, JSON.stringify({ ...baseline, '*': { ...baseline['*'], tasks: 1.5 } }))
  expect(await score([folder, folder])).toBe(1)
  expect(out).toMatch(/giảm tất cả tasks/)
})
