import { getRouteApi, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { pick, useLanguage, useText } from '../../../platform/web/language.ts'
import { useSession } from '../../../platform/web/session.ts'
import { TextLink } from '../../../platform/web/ui/links.tsx'
import { PageHeader } from '../../../platform/web/ui/PageHeader.tsx'
import { text } from '../text.ts'
import styles from './accounts.module.css'

const route = getRouteApi('/admin')

/** The landing page of «Quản trị»: the doors that features declare on their routes, as far as this person may open them. */
export function Admin(): ReactNode {
  const t = useText(text)
  const language = useLanguage()
  const { permissions } = useSession()
  const { first } = route.useSearch()
  const { routesByPath } = useRouter()
  const doors = Object.entries(routesByPath).flatMap(([path, { options }]) => {
    const door = options.staticData?.adminDoor
    return door && (door.needs === null || permissions.includes(door.needs)) ? [{ path, ...pick(door.words, language) }] : []
  })
  return (
    <>
      <PageHeader title={t.admin} help={{ purpose: t.adminPurpose, who: t.adminWho, example: t.adminExample }} />
      {first ? <FirstSteps /> : null}
      <ul className={styles.hub}>
        {doors.map(({ path, title, note }) => (
          <li key={path} className={styles.panel}>
            <h2 className={styles.title}>
              <TextLink to={path}>{title}</TextLink>
            </h2>
            <p className={styles.note}>{note}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** After the first set-up: what is left before the first document can come in, and who does it. */
function FirstSteps(): ReactNode {
  const t = useText(text)
  return (
    <section className={styles.panel}>
      <h2 className={styles.formTitle}>{t.firstSteps}</h2>
      <ol className={styles.steps}>
        <li>
          <TextLink to="/admin/units">{t.firstUnits}</TextLink>
          <p className={styles.note}>{t.firstUnitsNote}</p>
        </li>
        <li>
          <TextLink to="/admin/people" search={{ add: true }}>
            {t.firstPeople}
          </TextLink>
          <p className={styles.note}>{t.firstPeopleNote}</p>
        </li>
        <li>
          <b>{t.firstDocument}</b>
          <p className={styles.note}>{t.firstDocumentNote}</p>
        </li>
      </ol>
    </section>
  )
}
