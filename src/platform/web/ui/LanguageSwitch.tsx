import { Menu, SegmentedControl } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { setLanguage, useLanguage, useText } from '../language.ts'
import { text as shellText } from '../texts.ts'
import { text } from './texts.ts'

/** Chooses the language, each named in itself. For pages without the person's menu. */
export function LanguageSwitch(): ReactNode {
  const t = useText(text)
  const shell = useText(shellText)
  const language = useLanguage()
  return (
    <SegmentedControl
      size="xs"
      aria-label={shell.language}
      value={language}
      onChange={(value) => setLanguage(value === 'en' ? 'en' : 'vi')}
      data={[
        { value: 'vi', label: t.vietnamese },
        { value: 'en', label: t.english },
      ]}
    />
  )
}

/** The same as entries of a menu. */
export function LanguageItems(): ReactNode {
  const t = useText(text)
  const shell = useText(shellText)
  const language = useLanguage()
  const check = <IconCheck size={16} aria-hidden />
  return (
    <>
      <Menu.Label>{shell.language}</Menu.Label>
      <Menu.Item
        lang="vi"
        aria-current={language === 'vi'}
        rightSection={language === 'vi' ? check : null}
        onClick={() => setLanguage('vi')}
      >
        {t.vietnamese}
      </Menu.Item>
      <Menu.Item
        lang="en"
        aria-current={language === 'en'}
        rightSection={language === 'en' ? check : null}
        onClick={() => setLanguage('en')}
      >
        {t.english}
      </Menu.Item>
    </>
  )
}
