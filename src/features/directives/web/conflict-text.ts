import { texts } from '../../../platform/shared/text.ts'

/** The words of the choice between two versions of a task. */
export const text = texts({
  vi: {
    conflictTitle: 'Hai người cùng sửa một nhiệm vụ',
    conflictHelp: (who: string, at: string) =>
      `${who} đã sửa lúc ${at}. Cả hai bản còn đây; chọn một bản. Phần tôi không sửa được giữ như bản hiện nay.`,
    conflictOwnTitle: 'Chính mình đã sửa nhiệm vụ này ở cửa sổ khác',
    conflictOwnHelp: (at: string) =>
      `Bản hiện nay do chính mình lưu ở cửa sổ khác lúc ${at}. Cả hai bản còn đây; chọn một bản. Phần không sửa ở cửa sổ này được giữ như bản hiện nay.`,
    conflictHere: 'Bản ở cửa sổ này',
    conflictTakeHere: 'Ghi bản ở cửa sổ này',
    otherWindow: 'lưu ở cửa sổ khác',
    conflictTheirs: 'Bản hiện nay',
    conflictYours: 'Bản của tôi',
    conflictKeep: 'Giữ bản hiện nay',
    conflictTake: 'Ghi bản của tôi',
    conflictState: 'Trạng thái',
    someone: 'Người khác',
  },
  en: {
    conflictTitle: 'Two people changed one task',
    conflictHelp: (who, at) =>
      `${who} changed it at ${at}. Both versions are here; choose one. What you did not change stays as it stands.`,
    conflictOwnTitle: 'You changed this task in another window',
    conflictOwnHelp: (at) =>
      `You saved the present version in another window at ${at}. Both versions are here; choose one. What you did not change here stays as it stands.`,
    conflictHere: 'As in this window',
    conflictTakeHere: 'Save the version of this window',
    otherWindow: 'saved in another window',
    conflictTheirs: 'As it stands',
    conflictYours: 'Yours',
    conflictKeep: 'Keep it as it stands',
    conflictTake: 'Save mine',
    conflictState: 'State',
    someone: 'Someone',
  },
})
