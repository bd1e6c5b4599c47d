import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { formatDate } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { usePermission } from '../../../platform/web/session.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { text as listText } from '../text.ts'
import { readChain, type DocumentDetail } from './calls.ts'
import { CardDialog } from './card-dialog.tsx'
import { text as cardText } from './card-text.ts'
import { Head } from './not-in-review.tsx'
import styles from './not-in-review.module.css'
import { text } from './panel-text.ts'
import { documentName } from './words.ts'

/** A card, a stub, or a document whose place another took: what identifies it, where to look it up, and what carries it out. */
export function ReferenceDocument({ document }: { document: DocumentDetail }): ReactNode {
  const t = useText(text)
  const c = useText(cardText)
  const l = useText(listText)
  const mayTakeIn = usePermission('documents.upload')
  const guards = usePermission('security.read')
  const [open, setOpen] = useState(false)
  const replaced = document.state === 'replaced'
  return (
    <>
      <Head document={document} title={documentName(document)} />
      <div className={styles.box}>
        <h2>{replaced ? t.replacedTitle : document.presence === 'card' ? l.cardTitle : c.stubTitle}</h2>
        <dl className={styles.facts}>
          <Fact label={t.headerType} value={document.type} />
          <Fact label={t.headerNumber} value={document.number} />
          <Fact label={t.headerIssuer} value={document.issuer} />
          <Fact label={t.headerDate} value={document.date ? formatDate(document.date) : null} />
          {document.withheld ? null : <Fact label={t.headerTitle} value={document.title} />}
        </dl>
        {replaced ? null : <p>{document.withheld ? c.withheld : c.lookUp}</p>}
        {document.publicSource ? <Source address={document.publicSource} /> : null}
        {document.replacedBy ? (
          <TextLink to="/documents/$id" params={{ id: document.replacedBy }}>
            {t.replacedOpen}
          </TextLink>
        ) : null}
        {(mayTakeIn || (guards && document.withheld)) && !replaced ? (
          <div className={`${styles.buttons} no-print`}>
            <Button variant="default" onClick={() => setOpen(true)}>
              {document.presence === 'card' ? c.changeCard : c.makeCard}
            </Button>
          </div>
        ) : null}
      </div>
      {replaced ? null : <CarriedOut id={document.id} />}
      {open ? <CardDialog of={document} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** Only an address of the web becomes a link; what an older card holds is shown as it stands. */
function Source({ address }: { address: string }): ReactNode {
  const c = useText(cardText)
  return (
    <p>
      {c.source}:{' '}
      {/^https?:\/\//.test(address) ? ( // «https://vanban.example.vn/45»
        <a href={address} target="_blank" rel="noopener noreferrer">
          {address}
        </a>
      ) : (
        address
      )}
    </p>
  )
}

/** Documents here that carry the one outside out. */
function CarriedOut({ id }: { id: string }): ReactNode {
  const c = useText(cardText)
  const chain = useQuery({ queryKey: ['directives', id, 'chain'], queryFn: () => readChain(id) })
  const direct = chain.data?.lower.filter((row) => row.depth === 1) ?? []
  if (direct.length === 0) return null
  return (
    <section>
      <h2>{c.carriedOut}</h2>
      <ul>
        {direct.map((row) => (
          <li key={row.id}>
            <TextLink to="/documents/$id" params={{ id: row.id }}>
              {documentName(row)}
            </TextLink>{' '}
            {[row.issuer, row.date ? formatDate(row.date) : null].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Fact({ label, value }: { label: string; value: string | null }): ReactNode {
  const t = useText(text)
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value ?? t.headerEmpty}</dd>
    </div>
  )
}
