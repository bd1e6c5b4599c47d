import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { Day } from '../../../platform/web/ui/values.tsx'
import type { DocumentWaits, WaitStep } from '../contract/chain.ts'
import { text } from './chain-text.ts'
import styles from './coverage.module.css'
import { nameOf } from './thread.tsx'

/** Days waited at each step: signed → received → issued → all led → first report; of the document and of those that carry it out. */
export function Waits({ waits }: { waits: readonly DocumentWaits[] }): ReactNode {
  const t = useText(text)
  return (
    <section className={styles.section}>
      <h2>{t.waits}</h2>
      <ul className={styles.waits}>
        {waits.map((one) => (
          <li key={one.document.id}>
            <div>
              <TextLink to="/documents/$id" params={{ id: one.document.id }}>
                {nameOf(one.document, t.document)}
              </TextLink>{' '}
              <span className={styles.hands}>
                {one.document.issuer}
                {one.daysAfterUpper === null ? '' : `, ${t.after(one.daysAfterUpper)}`}
              </span>
            </div>
            <ol className={styles.steps}>
              {one.steps.map((step) => (
                <li key={step.step} className={step.waiting ? styles.waiting : step.on === null ? styles.missing : undefined}>
                  <span>{t.step(step.step)}</span>
                  <span>{step.on ? <Day date={step.on} /> : t.notYet}</span>
                  <Days document={one.document.id} step={step} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How long the step took, or has been waited for; the door to where it is done. */
function Days({ document, step }: { document: string; step: DocumentWaits['steps'][number] }): ReactNode {
  const t = useText(text)
  if (step.days === null) return null
  const words = step.waiting ? t.waitingDays(step.days) : t.days(step.days)
  const door: Record<WaitStep, ReactNode> = {
    signed: words,
    received: (
      <TextLink to="/documents/$id" params={{ id: document }} search={{ panel: 'header' }}>
        {words}
      </TextLink>
    ),
    issued: (
      <TextLink to="/documents/$id/assign" params={{ id: document }}>
        {words}
      </TextLink>
    ),
    assigned: (
      <TextLink to="/documents/$id/coverage" params={{ id: document }} hash="without-lead">
        {words}
      </TextLink>
    ),
    reported: (
      <TextLink to="/tasks" search={{ document }}>
        {words}
      </TextLink>
    ),
  }
  return door[step.step]
}
