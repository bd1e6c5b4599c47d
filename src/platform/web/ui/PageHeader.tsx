import { Button } from '@mantine/core'
import { IconHelpCircle, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useHeadingFocus } from '../focus.ts'
import { useText } from '../language.ts'
import { useSession } from '../session.ts'
import { text as shellText } from '../texts.ts'
import styles from './PageHeader.module.css'
import { Popup } from './Popup.tsx'
import { usePrintFoot } from './print-foot.ts'
import { text } from './texts.ts'

/** The help that stands in the page: what it is for, who may use it, one example. */
export interface PageHelp {
  readonly purpose: ReactNode
  readonly who: ReactNode
  readonly example: ReactNode
}

interface PageHeaderProps {
  /** The screen's name: the heading, the browser's title and the head of the printed page. */
  title: string
  /** The state of things as a sentence; each figure in it a link. */
  sentence?: ReactNode
  help: PageHelp
  /** Buttons, the main one last. */
  actions?: ReactNode
  /** For paper: the unit and the period that the page speaks of. */
  unit?: string
  period?: string
}

/** The head of every screen. Exactly one a screen; it takes the focus after a navigation. */
export function PageHeader({ title, sentence, help, actions, unit, period }: PageHeaderProps): ReactNode {
  const t = useText(text)
  const shell = useText(shellText)
  const session = useSession()
  const heading = useHeadingFocus()
  usePrintFoot(session.person.name, t.printedBy)
  return (
    <header className={styles.head}>
      <title>{`${title} · ${shell.product}`}</title>
      <div className={styles.line}>
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          <HelpInPage help={help} />
        </div>
        {actions ? <div className={`${styles.actions} no-print`}>{actions}</div> : null}
      </div>
      {sentence ? <p className={styles.sentence}>{sentence}</p> : null}
      <p className="only-print">
        {t.unit}: {unit ?? session.posts[0]?.unitName ?? session.province.name}
        {period ? ` · ${t.period}: ${period}` : ''}
      </p>
    </header>
  )
}

function HelpInPage({ help }: { help: PageHelp }): ReactNode {
  const t = useText(text)
  return (
    <span className="no-print">
      <Popup button={<IconHelpCircle size={20} stroke={1.6} aria-hidden />} name={t.help} label={t.help}>
        <dl className={styles.help}>
          <dt>{t.helpPurpose}</dt>
          <dd>{help.purpose}</dd>
          <dt>{t.helpWho}</dt>
          <dd>{help.who}</dd>
          <dt>{t.helpExample}</dt>
          <dd>{help.example}</dd>
        </dl>
      </Popup>
    </span>
  )
}

/** Prints the page as it stands; print.css and the header make it an A4 sheet. */
export function PrintButton(): ReactNode {
  const t = useText(text)
  return (
    <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
      {t.print}
    </Button>
  )
}
