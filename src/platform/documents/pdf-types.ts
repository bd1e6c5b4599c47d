/** The part of pdfjs-dist that is used, as structure: the server loads its own build, the browser hands in another. */
export interface TextItem {
  str: string
  transform: number[]
  width: number
  height: number
  fontName: string
}

export interface PDFPageProxy {
  pageNumber: number
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] }
  getOperatorList(options?: { annotationMode?: number }): Promise<{ fnArray: number[]; argsArray: unknown[] }>
  getTextContent(options?: { includeMarkedContent?: boolean }): Promise<{ items: (TextItem | { type: string })[] }>
  commonObjs: ObjectStore
  objs: ObjectStore
  cleanup(): unknown
  render(options: Record<string, unknown>): { promise: Promise<void> }
}

export interface ObjectStore {
  has(id: string): boolean
  get(id: string, callback?: (object: unknown) => void): unknown
}

export interface PDFDocumentProxy {
  numPages: number
  getPage(number: number): Promise<PDFPageProxy>
}

export interface PdfLibrary {
  OPS: Record<string, number>
  getDocument(options: Record<string, unknown>): { promise: Promise<unknown>; destroy(): Promise<void> }
}
