/** Routes of «thẻ văn bản ngoài hệ thống»: made anew, made of a stub, corrected. */
import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import { newId } from '../../../platform/server/ids.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { formatDate } from '../../../platform/shared/dates.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { deciders, rolesInWords } from '../../accounts/contract.ts'
import { documentSummary, type DocumentSummary } from '../contract.ts'
import { cardChange, cardInput } from '../contract/cards.ts'
import { documentKey, numberKey, searchWords } from '../rules/header.ts'
import * as cards from '../sql/cards.ts'
import { lockStubs, referencesTo } from '../sql/citations.ts'
import * as sql from '../sql/documents.ts'
import { findDocument, keyTaken, ownerUnit, seerOf } from './access.ts'
import { refuseCycle, takePlace } from './chain.ts'
import { loadRegister } from './register.ts'
import { summaryOf } from './views.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const aCard = { type: 'Kết luận', issuer: 'Ban Thường vụ Tỉnh ủy', number: '12-KL/TU', date: '2026-01-05' }

/** What of the input is kept: of a document that is not «Thường» nothing but type, issuer, number and date. */
function keptOf({ classification, ...card }: z.output<typeof cardInput>) {
  const withheld = classification !== 'Thường'
  if (withheld && (card.title !== null || card.publicSource !== null)) throw problem('directives.card_content')
  return { ...card, withheld, folded: searchWords(card) }
}

async function summary(tx: Tx, scope: Scope, id: string): Promise<DocumentSummary> {
  return summaryOf(await sql.summaryById.one(tx, { ...(await seerOf(tx, scope)), id }))
}

/** Stubs of the same number and day give way to the card, unless that would make a circle. */
async function takeStubs(
  tx: Tx,
  scope: Scope,
  id: string,
  card: { number: string; date: string; issuer: string },
): Promise<void> {
  const { number, date, issuer } = card
  for (const stub of await referencesTo(tx, { province: scope.province, number, date, issuer, except: id }))
    await giveWay(tx, scope, stub.id, id)
}

/** Documents that carry the stub out carry the other one out from now on; throws where one of them stands over it. */
async function giveWay(tx: Tx, scope: Scope, stub: string, to: string): Promise<void> {
  const { province } = scope
  await lockStubs(tx, { province })
  for (const { id } of await cards.implementersOf(tx, { province, id: stub }))
    if (id !== to) await refuseCycle(tx, province, to, id)
  await takePlace(tx, scope, stub, to)
}

const addCard = route(
  {
    method: 'post',
    path: '/directives/cards',
    summary: 'Lập thẻ văn bản ngoài hệ thống (không có nội dung)',
    access: 'documents.upload',
    body: cardInput,
    response: documentSummary,
    status: 201,
    sample: () => ({ body: aCard }),
  },
  async ({ tx, scope, body }) => {
    const { province } = scope
    const kept = keptOf(body)
    const { issuer, number, date } = kept
    const taken = await sql.idByKey.maybe(tx, { province, issuer, number, date, except: null })
    if (taken) throw await keyTaken(tx, scope, taken.id)
    if (!kept.withheld) await refuseWithheld(tx, scope, kept)
    const id = newId(scope.now)
    await cards.insertCard.run(tx, { ...kept, province, id, owner: ownerUnit(scope), person: scope.personId, now: scope.now })
    await takeStubs(tx, scope, id, kept)
    await appendEvent(tx, scope, { kind: 'directives.card_added', subject: { type: 'document', id } })
    return summary(tx, scope, id)
  },
)

const changeCard = route(
  {
    method: 'put',
    path: '/directives/{id}/card',
    summary: 'Lập thẻ cho văn bản chưa có, hoặc sửa thẻ',
    access: 'signed-in',
    params: z.object({ id: z.uuid() }),
    body: cardChange,
    response: documentSummary,
    sample: () => ({ params: { id: anId }, body: { ...aCard, version: 1 } }),
  },
  async ({ tx, scope, params, body }) => {
    const row = await findDocument(tx, scope, params.id)
    if (row.presence === 'full' || row.state !== 'reference') throw problem('directives.not_a_card')
    const { version, ...card } = body
    const kept = keptOf(card)
    // Under another number the card would no longer keep its document out.
    if (row.withheld && !(kept.withheld && documentKey(row) === documentKey(kept)))
      await requireFalseAlarm(tx, scope, row.ownerNode)
    else scope.require('documents.upload', row.ownerNode)
    const { province } = scope
    const { issuer, number, date } = kept
    const taken = await sql.idByKey.maybe(tx, { province, issuer, number, date, except: row.id })
    if (taken) return join(tx, scope, row, version, taken.id)
    if (!kept.withheld) await refuseWithheld(tx, scope, kept, row.id)
    if (!(await cards.updateCard.maybe(tx, { ...kept, province, id: row.id, version }))) throw problem('directives.changed')
    await takeStubs(tx, scope, row.id, kept)
    await appendEvent(tx, scope, { kind: 'directives.card_changed', subject: { type: 'document', id: row.id } })
    return summary(tx, scope, row.id)
  },
)

/** That a document is not classified after all is said by whom the table of authorities names (default: cán bộ bảo mật). */
export async function requireFalseAlarm(tx: Tx, scope: Scope, node: number): Promise<void> {
  const roles = deciders('classification.false_alarm', await cards.authorityRows(tx, { province: scope.province }))
  if (!scope.holds(roles, node)) throw problem('directives.card_false_alarm', { params: { roles: rolesInWords(roles) } })
}

/** The document is here already under another row: what pointed to the stub points to it, unless that would make a circle. */
async function join(tx: Tx, scope: Scope, stub: sql.DocumentRow, version: number, to: string): Promise<DocumentSummary> {
  if (stub.version !== version) throw problem('directives.changed')
  const there = await findDocument(tx, scope, to)
  await giveWay(tx, scope, stub.id, there.id)
  await appendEvent(tx, scope, {
    kind: 'directives.replaced',
    subject: { type: 'document', id: stub.id },
    data: { by: there.id },
  })
  return summary(tx, scope, there.id)
}

/**
 * Throws where a card says that this document is not «Thường»: somebody knew more than the fence could see. Nothing is kept. Number and day
 * decide: an issuer lets a document pass only where both names are known to be those of different units. `except`: the row itself.
 */
export async function refuseWithheld(
  tx: Tx,
  scope: Scope,
  known: { issuer: string | null; number: string | null; date: string | null },
  except: string | null = null,
): Promise<void> {
  const { province, today } = scope
  const { issuer, number, date } = known
  if (!number || !date) return
  const there = await cards.withheldCards(tx, { province, date, except })
  const same = there.filter((card) => card.number !== null && numberKey(card.number) === numberKey(number))
  if (same.length === 0) return
  const { issuerUnit } = await loadRegister(tx, province, today, null)
  const card = same.find((one) => !differentUnits(issuerUnit(one.issuer), issuerUnit(issuer)))
  if (!card) return
  throw problem('directives.card_withheld', {
    params: { number, date: formatDate(date), issuer: card.issuer ?? issuer ?? '–' },
    details: { documentId: card.id },
  })
}

/** A name that the register does not know may be any unit's. */
const differentUnits = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other

export const cardRoutes = [addCard, changeCard]
