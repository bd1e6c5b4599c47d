/** Styles, theme fonts and lists of a docx, read before its body. */
import type { Level, ListOfLevels, NumberFormat } from './numbering.ts'
import type { Attributes, XmlHandler } from './xml.ts'

/** Character properties that are set; what is not set comes from below. */
export interface RunProperties {
  bold?: boolean
  italic?: boolean
  caps?: boolean
  hidden?: boolean
  raised?: boolean
  /** Points. */
  size?: number
  font?: string
  style?: string
}

export interface ParagraphSettings {
  style?: string
  align?: 'left' | 'center' | 'right' | 'justify'
  /** Twips. */
  left?: number
  firstLine?: number
  numId?: string
  level?: number
}

interface Style {
  type: string
  basedOn?: string
  run: RunProperties
  paragraph: ParagraphSettings
}

/** Takes in one element inside rPr. Shared by styles, numbering and body. */
export function setRunProperty(
  out: RunProperties,
  name: string,
  attributes: Attributes,
  theme: ReadonlyMap<string, string>,
): void {
  const on = (): boolean => !/^(?:0|false|off|none)$/i.test(attributes.get('val') ?? '1') // w:val="0"
  if (name === 'w:b') out.bold = on()
  else if (name === 'w:i') out.italic = on()
  else if (name === 'w:caps') out.caps = on()
  else if (name === 'w:vanish') out.hidden = on()
  else if (name === 'w:vertAlign') out.raised = attributes.get('val') === 'superscript'
  else if (name === 'w:sz') out.size = Number(attributes.get('val')) / 2 || undefined
  else if (name === 'w:rStyle') out.style = attributes.get('val')
  else if (name === 'w:rFonts') {
    const themed = attributes.get('asciiTheme') ?? attributes.get('hAnsiTheme')
    const font =
      (themed ? theme.get(themed.startsWith('major') ? 'major' : 'minor') : undefined) ??
      attributes.get('ascii') ??
      attributes.get('hAnsi')
    if (font) out.font = font
  }
}

/** Takes in one element inside pPr. */
export function setParagraphSetting(out: ParagraphSettings, name: string, attributes: Attributes): void {
  const value = attributes.get('val')
  if (name === 'w:pStyle') out.style = value
  else if (name === 'w:jc') out.align = alignOf(value)
  else if (name === 'w:numId') out.numId = value
  else if (name === 'w:ilvl') out.level = Number(value) || 0
  else if (name === 'w:ind') {
    const twips = (key: string): number | undefined =>
      attributes.get(key) === undefined ? undefined : Number.parseFloat(attributes.get(key) ?? '') || 0
    out.left = twips('left') ?? twips('start') ?? out.left
    const hanging = twips('hanging')
    out.firstLine = hanging !== undefined ? -hanging : (twips('firstLine') ?? out.firstLine)
  }
}

function alignOf(value: string | undefined): ParagraphSettings['align'] {
  if (value === 'center' || value === 'right') return value
  if (value === 'end') return 'right'
  return value === 'both' || value === 'distribute' || value?.includes('Kashida') ? 'justify' : 'left'
}

/** The fonts of the theme: "major" and "minor". */
export class ThemeReader implements XmlHandler {
  readonly fonts = new Map<string, string>()
  private which: string | undefined
  open(name: string, attributes: Attributes): void {
    if (name === 'a:majorFont') this.which = 'major'
    else if (name === 'a:minorFont') this.which = 'minor'
    else if (name === 'a:latin' && this.which) {
      const face = attributes.get('typeface')
      if (face) this.fonts.set(this.which, face)
    }
  }
  text(): void {}
  close(name: string): void {
    if (name === 'a:majorFont' || name === 'a:minorFont') this.which = undefined
  }
}

export class StylesReader implements XmlHandler {
  readonly styles = new Map<string, Style>()
  private readonly defaults: { run: RunProperties; paragraph: ParagraphSettings } = { run: {}, paragraph: {} }
  private defaultParagraph: string | undefined
  private current: { run: RunProperties; paragraph: ParagraphSettings } | undefined
  private inRun = 0
  private inParagraph = 0
  private readonly theme: ReadonlyMap<string, string>
  private readonly resolved = new Map<string, Style>()

  constructor(theme: ReadonlyMap<string, string>) {
    this.theme = theme
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'w:docDefaults') this.current = this.defaults
    else if (name === 'w:style') {
      const id = attributes.get('styleId') ?? ''
      const type = attributes.get('type') ?? 'paragraph'
      const style: Style = { type, run: {}, paragraph: {} }
      this.styles.set(id, style)
      if (type === 'paragraph' && /^(?:1|true|on)$/.test(attributes.get('default') ?? '')) this.defaultParagraph = id // w:default="1"
      this.current = style
    } else if (name === 'w:tblStylePr') this.current = undefined
    else if (name === 'w:basedOn' && this.current) (this.current as Style).basedOn = attributes.get('val')
    else if (name === 'w:rPr') this.inRun++
    else if (name === 'w:pPr') this.inParagraph++
    else if (this.current && this.inRun) setRunProperty(this.current.run, name, attributes, this.theme)
    else if (this.current && this.inParagraph) setParagraphSetting(this.current.paragraph, name, attributes)
  }
  text(): void {}
  close(name: string): void {
    if (name === 'w:docDefaults' || name === 'w:style') this.current = undefined
    else if (name === 'w:rPr') this.inRun--
    else if (name === 'w:pPr') this.inParagraph--
  }

  /** A paragraph style with all that it is based on, over the document's defaults. */
  paragraph(id: string | undefined): Style {
    const key = id ?? this.defaultParagraph ?? ''
    const known = this.resolved.get(key)
    if (known) return known
    const chain = this.chain(key)
    const out: Style = { type: 'paragraph', run: { ...this.defaults.run }, paragraph: { ...this.defaults.paragraph } }
    for (const style of chain) {
      Object.assign(out.run, style.run)
      Object.assign(out.paragraph, style.paragraph)
    }
    this.resolved.set(key, out)
    return out
  }

  /** A character style with all that it is based on. */
  character(id: string): RunProperties {
    return Object.assign({}, ...this.chain(id).map((style) => style.run)) as RunProperties
  }

  private chain(id: string): Style[] {
    const out: Style[] = []
    for (let at: string | undefined = id; at !== undefined && out.length < 20;) {
      const style: Style | undefined = this.styles.get(at)
      if (!style) break
      out.unshift(style)
      at = style.basedOn
    }
    return out
  }
}

const FORMATS: Record<string, NumberFormat> = {
  decimal: 'decimal',
  decimalZero: 'decimalZero',
  upperRoman: 'upperRoman',
  lowerRoman: 'lowerRoman',
  upperLetter: 'upperLetter',
  lowerLetter: 'lowerLetter',
  ordinal: 'ordinal',
  bullet: 'bullet',
  none: 'none',
}

interface AbstractList {
  levels: Level[]
  styles: (string | undefined)[]
  indents: (ParagraphSettings | undefined)[]
  link?: string
  styleLink?: string
}

export class NumberingReader implements XmlHandler {
  private readonly abstracts = new Map<string, AbstractList>()
  private readonly nums = new Map<string, { abstract: string; overrides: Map<number, number>; levels: Map<number, Level> }>()
  private abstract: AbstractList | undefined
  private num: { abstract: string; overrides: Map<number, number>; levels: Map<number, Level> } | undefined
  private level: Level | undefined
  private levelAt = 0
  private overrideAt: number | undefined
  private readonly made = new Map<string, ListOfLevels & { abstract: AbstractList }>()

  open(name: string, attributes: Attributes): void {
    const value = attributes.get('val')
    if (name === 'w:abstractNum') {
      this.abstract = { levels: [], styles: [], indents: [] }
      this.abstracts.set(attributes.get('abstractNumId') ?? '', this.abstract)
    } else if (name === 'w:num') {
      this.num = { abstract: '', overrides: new Map(), levels: new Map() }
      this.nums.set(attributes.get('numId') ?? '', this.num)
    } else if (name === 'w:abstractNumId' && this.num) this.num.abstract = value ?? ''
    else if (name === 'w:lvlOverride') this.overrideAt = Number(attributes.get('ilvl')) || 0
    else if (name === 'w:startOverride' && this.num) this.num.overrides.set(this.overrideAt ?? 0, Number(value) || 0)
    else if (name === 'w:numStyleLink' && this.abstract) this.abstract.link = value
    else if (name === 'w:styleLink' && this.abstract) this.abstract.styleLink = value
    else if (name === 'w:lvl') this.openLevel(Number(attributes.get('ilvl')) || 0)
    else if (this.level) this.inLevel(name, value, attributes)
  }
  text(): void {}
  close(name: string): void {
    if (name === 'w:abstractNum') this.abstract = undefined
    else if (name === 'w:num') this.num = undefined
    else if (name === 'w:lvlOverride') this.overrideAt = undefined
    else if (name === 'w:lvl') this.level = undefined
  }

  private openLevel(at: number): void {
    if (at > 8) return
    this.level = { start: 0, format: 'decimal', text: '', legal: false }
    this.levelAt = at
    if (this.num) this.num.levels.set(at, this.level)
    else if (this.abstract) this.abstract.levels[at] = this.level
  }

  private inLevel(name: string, value: string | undefined, attributes: Attributes): void {
    const level = this.level as Level
    if (name === 'w:start') level.start = Number(value) || 0
    else if (name === 'w:numFmt') level.format = FORMATS[value ?? ''] ?? 'decimal'
    else if (name === 'w:lvlText') level.text = value ?? ''
    else if (name === 'w:isLgl')
      level.legal = !/^(?:0|false|off)$/i.test(value ?? '1') // w:val="0"
    else if (name === 'w:lvlRestart') level.restart = Number(value) || 0
    else if (name === 'w:pStyle' && this.abstract && !this.num) this.abstract.styles[this.levelAt] = value
    else if (name === 'w:ind' && this.abstract && !this.num)
      setParagraphSetting((this.abstract.indents[this.levelAt] ??= {}), name, attributes)
  }

  /** The list that a paragraph's numId stands for; undefined where there is none ("0" turns numbering off). */
  list(numId: string | undefined, styles: StylesReader): (ListOfLevels & { abstract: AbstractList }) | undefined {
    if (!numId || numId === '0') return undefined
    const known = this.made.get(numId)
    if (known) return known
    const num = this.nums.get(numId)
    let abstract = num ? this.abstracts.get(num.abstract) : undefined
    let family = num?.abstract ?? ''
    if (abstract?.link) {
      // the levels stand with the abstract list that carries the style of this name
      const linked =
        [...this.abstracts].find(([, other]) => other.styleLink === abstract?.link) ??
        [...this.abstracts].find(([id]) => id === this.nums.get(styles.paragraph(abstract?.link).paragraph.numId ?? '')?.abstract)
      if (linked) [family, abstract] = linked
    }
    if (!num || !abstract) return undefined
    const levels = Array.from({ length: 9 }, (_, i) => num.levels.get(i) ?? abstract.levels[i]) as Level[]
    const made = { family, levels, abstract, ...(num.overrides.size ? { startOverride: num.overrides } : {}) }
    this.made.set(numId, made)
    return made
  }
}
