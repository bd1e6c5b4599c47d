/** The command `cotmoc`: each command's work is in a file of its own that is loaded when asked for. */
import { EmbeddedError } from './platform/server/embedded/error.ts'

const HELP = `Cột Mốc – từ văn bản chỉ đạo đến việc làm ở cơ sở và báo cáo trở lại.

Cách dùng: cotmoc LỆNH [tham số]

  start                  chạy máy chủ; lần đầu in đường dẫn thiết lập dùng một lần
  demo                   chạy tỉnh mẫu với dữ liệu diễn tập
  read TỆP [--json]      đọc một văn bản và in kết quả phân tích
  score THƯ_MỤC ĐÁP_ÁN   chấm kết quả đọc trên bộ văn bản mẫu
  user TÊN_ĐĂNG_NHẬP     in đường dẫn đặt lại mật khẩu
  verify                 kiểm tra chuỗi nhật ký có bị sửa đổi hay không
  bench [TÊN]            đo tốc độ

Biến môi trường (PORT, HOST, COTMOC_DATA, DATABASE_URL …): xem docs/operations.md.
`

/** Commands by name; each resolves to the exit code. */
const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  start: async () => (await import('./commands/serve.ts')).start(),
  demo: async () => (await import('./commands/demo.ts')).demo(),
  user: async (args) => (await import('./commands/user.ts')).user(args),
  verify: async () => (await import('./commands/verify.ts')).verify(),
  bench: async (args) => (await import('./commands/bench.ts')).bench(args),
  read: async (args) => (await import('./platform/documents/cli-read.ts')).read(args),
  score: async (args) => (await import('./platform/documents/cli-read.ts')).score(args),
}

async function main([name, ...args]: string[]): Promise<number> {
  const command = name === undefined ? undefined : commands[name]
  if (!command) {
    const asked = name === undefined || name === 'help' || name === '--help'
    process[asked ? 'stdout' : 'stderr'].write(HELP)
    return asked ? 0 : 2
  }
  try {
    return await command(args)
  } catch (error) {
    if (!isForOperator(error)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

/** Errors whose message is a sentence for the person at the keyboard; all others show where they come from. */
function isForOperator(error: unknown): error is Error {
  if (error instanceof EmbeddedError) return true
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE' && error instanceof Error) {
    error.message = 'Cổng này đang được chương trình khác dùng. Đề nghị đặt biến PORT thành số khác, ví dụ: PORT=8081.'
    return true
  }
  return error instanceof Error && error.message.startsWith('Cấu hình không hợp lệ')
}

process.exitCode = await main(process.argv.slice(2))
