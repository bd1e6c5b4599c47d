import { texts } from '../../../platform/shared/text.ts'

/** Words that say what the list behind a figure is a list of. */
export const text = texts({
  vi: {
    all: 'Đầu việc',
    role: (role: 'lead' | 'support') => (role === 'lead' ? 'chủ trì' : 'phối hợp'),
    kind: (kind: 'order' | 'request') => (kind === 'order' ? 'việc được giao' : 'việc đề nghị'),
    own: 'việc của đơn vị mình',
    field: (name: string) => `lĩnh vực ${name}`,
    dueIn: (month: string) => `đến hạn ${month}`,
    narrowed: 'Đang lọc',
    remove: (words: string) => `Bỏ lọc: ${words}`,
  },
  en: {
    all: 'Lines',
    role: (role) => (role === 'lead' ? 'as lead' : 'as support'),
    kind: (kind) => (kind === 'order' ? 'orders' : 'requests'),
    own: 'of my units',
    field: (name) => `field ${name}`,
    dueIn: (month) => `due in ${month}`,
    narrowed: 'Narrowed to',
    remove: (words) => `Remove: ${words}`,
  },
})
