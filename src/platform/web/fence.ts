import type { PdfLibrary } from '../documents/pdf-types.ts'

/**
 * Whether a file bears a mark of secrecy, looked for on this machine before a byte is sent: in its name and text layers at once, in scans
 * and photographs by recognising the first and the last page (Luật Bảo vệ bí mật nhà nước). `onPage` hears of each page recognised. What
 * cannot be opened here counts as unmarked: the server looks again before it keeps anything.
 */
export async function looksClassified(file: File, onPage: (at: number, of: number) => void): Promise<boolean> {
  const { precheck, tesseractRecogniser } = await import('../documents/precheck.ts')
  let stop: (() => Promise<unknown>) | undefined
  try {
    const { verdict } = await precheck(new Uint8Array(await file.arrayBuffer()), file.name, {
      pdfjs: loadPdfjs,
      ocr: async () => {
        const worker = await startRecogniser()
        stop = () => worker.terminate()
        return tesseractRecogniser(worker as Parameters<typeof tesseractRecogniser>[0])
      },
      onPage,
    })
    return verdict === 'classified'
  } finally {
    await stop?.()
  }
}

async function loadPdfjs(): Promise<PdfLibrary> {
  const [library, { default: workerUrl }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ])
  library.GlobalWorkerOptions.workerSrc = workerUrl
  return library as unknown as PdfLibrary
}

/** The recogniser with the Vietnamese model, all of it from this server: nothing is fetched from elsewhere. */
async function startRecogniser() {
  const [{ createWorker, OEM }, { default: workerPath }, { default: corePath }] = await Promise.all([
    import('tesseract.js'),
    import('tesseract.js/dist/worker.min.js?url'),
    import('tesseract.js-core/tesseract-core-simd-lstm.wasm.js?url'),
  ])
  return createWorker('vie', OEM.LSTM_ONLY, {
    workerPath,
    corePath,
    langPath: `${location.origin}/ocr`,
    workerBlobURL: false,
    cacheMethod: 'none',
  })
}
