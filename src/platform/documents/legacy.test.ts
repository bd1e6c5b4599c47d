import { describe, expect, test } from 'vitest'
import { decodeLegacy, decodeTcvn3, decodeVni, detectLegacy, encodingOfFont, isSyllable, restoreLostHorn } from './legacy.ts'

describe('TCVN3', () => {
  test('decodes every letter', () => {
    expect(decodeTcvn3('µ¶·¸¹ ¨»¼½¾Æ ©ÇÈÉÊË ® ÌÎÏÐÑ ªÒÓÔÕÖ ×ØÜÝÞ ßáâãä «åæçèé ¬êëìíî ïñòóô \u00adõö÷øù úûüýþ ¡¢§£¤¥¦')).toBe(
      'àảãáạ ăằẳẵắặ âầẩẫấậ đ èẻẽéẹ êềểễếệ ìỉĩíị òỏõóọ ôồổỗốộ ơờởỡớợ ùủũúụ ưừửữứự ỳỷỹýỵ ĂÂĐÊÔƠƯ',
    )
  })

  test('shows capitals where the font does', () => {
    expect(decodeLegacy('ñy ban nh©n d©n', 'tcvn3-caps')).toBe('ỦY BAN NHÂN DÂN')
  })

  test('takes what PDF and Word make of its letters', () => {
    expect(decodeTcvn3('Hμ Néi, n−íc, x∙, n\u001fíc')).toBe('Hà Nội, nước, xã, nước')
  })
})

describe('VNI', () => {
  test('decodes letters with their marks, longest first, and capitals', () => {
    expect(decodeVni('Uyû ban nhaân daân tænh, ñöôïc, quyeát ñònh, Ñieàu, ÑOÄC LAÄP, lyù, tröôøng, vôùi')).toBe(
      'Uỷ ban nhân dân tỉnh, được, quyết định, Điều, ĐỘC LẬP, lý, trường, với',
    )
  })
})

describe('finding the encoding', () => {
  test('by the name of the font', () => {
    expect(
      ['.VnTime', '.VnTimeH', 'ABCDEF+VnTimeHBold', '.VnArial,Bold', 'VNI-Times', 'Times New Roman', undefined].map(
        encodingOfFont,
      ),
    ).toEqual(['tcvn3', 'tcvn3-caps', 'tcvn3-caps', 'tcvn3', 'vni', undefined, undefined])
  })

  test('by the words, and never on Unicode or other languages', () => {
    expect(detectLegacy('Uû ban nh©n d©n tØnh yªu cÇu c¸c së, ngµnh b¸o c¸o kÕt qu¶')).toBe('tcvn3')
    expect(detectLegacy('Uyû ban nhaân daân tænh yeâu caàu caùc sôû, ngaønh baùo caùo keát quaû')).toBe('vni')
    expect(detectLegacy('Ủy ban nhân dân tỉnh yêu cầu các sở, ngành báo cáo kết quả')).toBeUndefined()
    expect(detectLegacy('El señor García también llegó a la reunión según el informe público de análisis')).toBeUndefined()
    expect(detectLegacy('Der Bürgermeister prüft die Straßenschäden für nächste Woche in München')).toBeUndefined()
  })
})

test('knows possible syllables', () => {
  expect(['người', 'nghiêng', 'quyết', 'ủy', 'giữa', 'khuếch', 'Đắk'.toLowerCase()].map(isSyllable)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
  ])
  expect(['trờng', 'nhaân', 'ngêi', 'đợc'].map(isSyllable)).toEqual([false, false, false, false])
})

test('puts a lost ư back only where the word is otherwise impossible, and closes torn syllables', () => {
  expect(restoreLostHorn('trờng học đợc đầu t, cũng nh kh ẩu phần')).toBe('trường học được đầu tư, cũng như khẩu phần')
  expect(restoreLostHorn('b) Cử đại diện; UBND, TTg, 5 t thóc')).toBe('b) Cử đại diện; UBND, TTg, 5 t thóc')
})
