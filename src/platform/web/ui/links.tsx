import { Anchor, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import { useText } from '../language.ts'
import { text } from './texts.ts'
import styles from './links.module.css'
import { SOURCE } from './SourceTip.tsx'
import { Value, type Reported } from './values.tsx'

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }

/** A link in running text, with the router's typed `to`, `params`, `search`. */
export const TextLink = createLink((props: AnchorProps) => <Anchor {...props} underline="always" />)

/** A link that looks like a button: for going somewhere, never for doing something. */
export const LinkButton = createLink((props: AnchorProps & Pick<ButtonProps, 'variant' | 'size' | 'leftSection'>) => (
  <Button component="a" {...props} />
))

interface FigureProps extends Omit<AnchorProps, 'children'> {
  of: Reported
  /** What is counted, e.g. «quá hạn». */
  label: ReactNode
  /** Where the number comes from, one sentence; shown on hover and focus. */
  source: string
  tone?: 'late' | 'done' | 'soon' | 'waiting' | 'plain'
  /** `block`: a tile with the number above its label; `inline`: a word of a sentence. */
  layout?: 'block' | 'inline'
}

function FigureView({ of, label, source, tone = 'plain', layout = 'block', className, ...rest }: FigureProps): ReactNode {
  const t = useText(text)
  return (
    <a {...rest} {...{ [SOURCE]: `${t.source}: ${source}` }} className={`${styles[layout]} ${styles[tone]} ${className ?? ''}`}>
      <span className={styles.value}>
        <Value of={of} />
      </span>{' '}
      <span className={styles.label}>{label}</span>
    </a>
  )
}

/**
 * A number that is a door: the link opens the list behind it, the tip (SourceTip) says where it comes from.
 *
 * @example <Figure of={37} label="quá hạn" tone="late" source="Các dòng việc có hạn trước hôm nay, chưa có báo cáo hoàn thành" to="/tasks" search={{ state: 'late' }} />
 */
export const Figure = createLink(FigureView)
