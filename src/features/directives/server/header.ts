/** The route that corrects a header. */
import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import * as contract from '../contract.ts'
import { documentKey, searchWords } from '../rules/header.ts'
import * as sql from '../sql/documents.ts'
import { findDocument, keyTaken, peopleNamed } from './access.ts'
import { refuseWithheld, requireFalseAlarm } from './cards.ts'
import { detailOf } from './documents.ts'
import { loadRegister } from './register.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const byId = z.object({ id: z.uuid() })

const changeHeader = route(
  {
    method: 'patch',
    path: '/directives/{id}',
    summary: 'Sửa thông tin phần đầu văn bản',
    access: 'signed-in',
    params: byId,
    body: contract.headerChange,
    response: contract.documentDetail,
    sample: () => ({ params: { id: anId }, body: { version: 1, title: 'Về việc kiểm tra' } }),
  },
  async ({ tx, scope, params, body }) => {
    const row = await findDocument(tx, scope, params.id)
    if (!scope.can('documents.review', row.ownerNode)) scope.require('documents.upload', row.ownerNode)
    const { version, ...given } = body
    const next = { ...headerOf(row), ...given }
    await checkHeader(tx, scope, row, next)
    const saved = await sql.updateHeader.maybe(tx, {
      province: scope.province,
      id: row.id,
      version,
      ...next,
      folded: searchWords(next),
    })
    if (!saved)
      throw problem('directives.changed', {
        details: { theirs: await detailOf(tx, scope, await findDocument(tx, scope, row.id)), yours: given },
      })
    await appendEvent(tx, scope, {
      kind: 'directives.header_changed',
      subject: { type: 'document', id: row.id },
      data: { fields: Object.keys(given) },
    })
    return detailOf(tx, scope, await findDocument(tx, scope, row.id))
  },
)

/** What a person may correct: the contract has the one list, and the row the same names. */
type Field = Exclude<keyof contract.HeaderChange, 'version'>
type Header = Pick<sql.DocumentRow, Field>
const fields = Object.keys(contract.headerChange.omit({ version: true }).shape) as Field[]

function headerOf(row: sql.DocumentRow): Header {
  return Object.fromEntries(fields.map((field) => [field, row[field]])) as Header
}

async function checkHeader(tx: Tx, scope: Scope, row: sql.DocumentRow, next: Header): Promise<void> {
  const { province } = scope
  // A card that says nothing of a classified document learns nothing of it by way of its header.
  if (row.withheld && (next.title || next.place || next.signerName)) throw problem('directives.card_content')
  if (row.withheld && documentKey(next) !== documentKey(row)) await requireFalseAlarm(tx, scope, row.ownerNode)
  if (!row.withheld) await refuseWithheld(tx, scope, next, row.id)
  if (next.issuer && next.number && next.date) {
    const taken = await sql.idByKey.maybe(tx, {
      province,
      issuer: next.issuer,
      number: next.number,
      date: next.date,
      except: row.id,
    })
    if (taken) throw await keyTaken(tx, scope, taken.id)
  }
  if (next.leaderPersonId !== null && next.leaderPersonId !== row.leaderPersonId) {
    const person = await peopleNamed(tx, scope, [next.leaderPersonId])
    if (person(next.leaderPersonId).name === '–') throw problem('directives.person_unknown')
  }
  if (next.issuerUnitId !== null && next.issuerUnitId !== row.issuerUnitId) {
    const register = await loadRegister(tx, province, scope.today, null)
    if (!register.unit(next.issuerUnitId)) throw problem('directives.unit_unknown')
  }
}

export const headerRoutes = [changeHeader]
