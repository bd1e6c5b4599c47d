import { texts } from '../../../platform/shared/text.ts'

/** The words of «thẻ văn bản ngoài hệ thống» and of «chưa có văn bản». */
export const text = texts({
  vi: {
    stubTitle: 'Chưa có văn bản',
    lookUp: 'Nội dung không có trong hệ thống; tra cứu tại văn thư. Mạch chỉ đạo dừng ở đây.',
    withheld:
      'Văn bản mang độ mật: thẻ không ghi trích yếu, nội dung; tra cứu tại văn thư theo quy định về bảo vệ bí mật nhà nước.',
    source: 'Nơi đăng công khai',
    makeCard: 'Lập thẻ văn bản ngoài hệ thống',
    changeCard: 'Sửa thẻ',
    carriedOut: 'Văn bản triển khai',
    classification: 'Độ mật của văn bản',
    classified:
      'Chỉ ghi loại văn bản, cơ quan ban hành, số, ký hiệu và ngày. Trích yếu đã nhập (nếu có) sẽ không được gửi đi; mức độ mật không được lưu.',
    sourceHint: 'Bắt đầu bằng http:// hoặc https://',
    joined: 'Văn bản này đã có trong hệ thống; các viện dẫn đã được chuyển sang văn bản đó.',
  },
  en: {
    stubTitle: 'Document not at hand',
    lookUp: 'Its content is not here; ask the clerk. The chain ends here.',
    withheld: 'A classified document: the card says nothing of its content. Ask the clerk, under the rules on state secrets.',
    source: 'Published at',
    makeCard: 'Make a card',
    changeCard: 'Correct the card',
    carriedOut: 'Carried out by',
    classification: 'Classification of the document',
    classified: 'Only type, issuer, number and date. A title that was typed is not sent; the level is not kept.',
    sourceHint: 'Begins with http:// or https://',
    joined: 'The document is here already; what cited the other now cites it.',
  },
})
