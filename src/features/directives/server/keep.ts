/** Keeps what passed the fence, and the refusal of what did not. */
import { documentText } from '../../../../directive/src/blocks.ts'
import type { Header } from '../../../../directive/src/model.ts'
import type { Reading } from '../../../platform/documents/convert.ts'
import { PLACES_VERSION } from '../../../platform/documents/page-places.ts'
import type { AppContext } from '../../../platform/server/context.ts'
import { appendEvent } from '../../../platform/server/events.ts'
import { newId } from '../../../platform/server/ids.ts'
import { enqueue } from '../../../platform/server/jobs.ts'
import type { Tx } from '../../../platform/server/query.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { formatDate } from '../../../platform/shared/dates.ts'
import { problem } from '../../../platform/shared/problem.ts'
import type { z } from 'zod'
import type * as contract from '../contract.ts'
import { documentKey, searchWords } from '../rules/header.ts'
import { referencesTo } from '../sql/citations.ts'
import * as sql from '../sql/documents.ts'
import { insertPages } from '../sql/pages.ts'
import { insertRefusal, insertText } from '../sql/reading.ts'
import { findDocument, ownerUnit, peopleNamed, seerOf } from './access.ts'
import { refuseWithheld } from './cards.ts'
import { takePlace } from './chain.ts'
import { storableJson, storableText } from './storable.ts'
import { summaryOf } from './views.ts'

/** A document on its way in: bytes and what the sender says of it. */
export interface Incoming {
  bytes: Uint8Array
  fileName: string
  mediaType: string
  fields: z.output<typeof contract.uploadFields>
}

/** Writes the refusal and its event; neither holds anything of the document. */
export async function recordRefusal(tx: Tx, scope: Scope, seenBy: 'browser' | 'server'): Promise<string> {
  const id = newId(scope.now)
  await insertRefusal.run(tx, { province: scope.province, id, person: scope.personId, at: scope.now, seenBy })
  await appendEvent(tx, scope, { kind: 'directives.refused', subject: { type: 'refusal', id } })
  return id
}

/** The row of a document on its way in: nothing of it but who takes it in. */
export async function insertEmpty(tx: Tx, scope: Scope, id: string): Promise<void> {
  const nothing = { type: null, number: null, issuer: null, date: null, title: null, publicSource: null, folded: '' }
  const { province, personId: person, now } = scope
  await sql.insertDocument.run(tx, {
    province,
    id,
    presence: 'full',
    state: 'reading',
    ...nothing,
    owner: ownerUnit(scope),
    person,
    now,
  })
}

/**
 * Keeps a document that passed the fence: its file, its text, its header, and the job that reads it. Throws same_key where
 * another document of that issuer, number and day is here and the sender did not say that this one replaces it.
 */
export async function keep(
  tx: Tx,
  ctx: AppContext,
  scope: Scope,
  id: string,
  incoming: Incoming,
  reading: Reading,
  header: Header,
): Promise<void> {
  const { province } = scope
  const { fields } = incoming
  const leader = fields.leaderPersonId ?? null
  if (leader !== null && (await peopleNamed(tx, scope, [leader]))(leader).name === '–') throw problem('directives.person_unknown')
  const known = {
    type: header.type,
    number: header.number,
    issuer: fields.issuer || header.issuer,
    date: header.date,
    title: header.title,
  }
  await refuseWithheld(tx, scope, known)
  await makeWay(tx, scope, id, known, fields.replaces)
  const stored = await ctx.files.put(tx, province, incoming.bytes, { mediaType: incoming.mediaType })
  await sql.fillDocument.run(tx, {
    province,
    id,
    ...known,
    place: header.place,
    signerName: header.signer.name,
    signerPosition: header.signer.position,
    internal: header.internal,
    urgency: header.urgency,
    arrivalNumber: fields.arrivalNumber || null,
    arrivedOn: fields.arrivedOn ?? null,
    leader,
    sha256: stored.sha256,
    fileName: incoming.fileName,
    mediaType: incoming.mediaType,
    format: reading.format,
    pages: reading.pages,
    byOcr: reading.ocr,
    folded: searchWords(known),
  })
  const { text } = documentText(reading.blocks)
  await insertText.run(tx, {
    province,
    document: id,
    blocks: storableJson(reading.blocks),
    text: storableText(text),
  })
  await insertPages.run(tx, { province, document: id, pages: pagesJson(reading.places), version: PLACES_VERSION })
  await enqueue(tx, { province, kind: 'directives.read', payload: { documentId: id } })
  await appendEvent(tx, scope, { kind: 'directives.received', subject: { type: 'document', id } })
}

/** Pages with the stretch of the text that stands on each. */
function pagesJson(places: Reading['places']): string {
  const pages = places.map((page) => {
    const offsets = page.words.filter((_, i) => i % 6 < 2) // start and end of each word
    const words = offsets.length > 0
    return {
      ...page,
      start: words ? offsets.reduce((a, b) => Math.min(a, b)) : null,
      end: words ? offsets.reduce((a, b) => Math.max(a, b)) : null,
    }
  })
  return JSON.stringify(pages)
}

type Known = { type: string | null; number: string | null; issuer: string | null; date: string | null; title: string | null }

/** Stubs and cards of the same document give way; a document does only where the sender said so. */
async function makeWay(tx: Tx, scope: Scope, id: string, known: Known, replaces: string | undefined): Promise<void> {
  const { province } = scope
  const { issuer, number, date } = known
  const key = documentKey(known)
  const there = issuer && number && date ? await sql.idByKey.maybe(tx, { province, issuer, number, date, except: id }) : undefined
  if (there && there.presence !== 'full') {
    // Asked again: the card may have come between the first look and this one.
    await refuseWithheld(tx, scope, known)
    await takePlace(tx, scope, there.id, id)
  } else if (there && replaces !== there.id) {
    const row = await sql.summaryById.maybe(tx, { ...(await seerOf(tx, scope)), id: there.id })
    if (!row) throw problem('directives.already_here')
    throw problem('directives.same_key', {
      params: { number: number ?? '', date: date ? formatDate(date) : '', issuer: issuer ?? '' },
      details: { existing: summaryOf(row) },
    })
  } else if (replaces !== undefined) {
    const old = await findDocument(tx, scope, replaces)
    // Reading a document is no right over it: only the office that keeps it puts another in its place.
    scope.require('documents.upload', old.ownerNode)
    if (key === null || documentKey(old) !== key) throw problem('directives.replaces_other')
    await takePlace(tx, scope, old.id, id)
    await appendEvent(tx, scope, { kind: 'directives.replaced', subject: { type: 'document', id: old.id }, data: { by: id } })
  }
  if (!number || !date) return
  const stubs = await referencesTo(tx, { province, number, date, issuer, except: id })
  if (stubs.length > 0) await refuseWithheld(tx, scope, known)
  for (const stub of stubs) await takePlace(tx, scope, stub.id, id)
}
