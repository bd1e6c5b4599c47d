import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Bamboo green, the one accent. Index 8 is the shade of buttons and links: 6.1 to 1 on white. */
const bamboo: MantineColorsTuple = [
  '#eff7f1',
  '#dcebe0',
  '#b9d7c2',
  '#93c2a2',
  '#73b087',
  '#5fa576',
  '#4f9a68',
  '#3f8557',
  '#2f6f47',
  '#225a38',
]

const FONTS = "'Be Vietnam Pro', 'Be Vietnam Pro at first', 'Be Vietnam Pro at first on Linux', system-ui, sans-serif"

/** Sizes and colours of every screen. Colours of states are CSS variables in base.css, since they are not for buttons. */
export const theme = createTheme({
  primaryColor: 'bamboo',
  primaryShade: { light: 8, dark: 5 },
  autoContrast: true,
  colors: { bamboo },
  fontFamily: FONTS,
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.55' },
  // Two weights of the font are loaded (fonts.css).
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  headings: { fontFamily: FONTS, fontWeight: '600' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // The ring of a focused field must not cover the tails of its label.
    InputWrapper: { styles: { label: { marginBottom: 4 } } },
    Popover: { defaultProps: { withArrow: true, shadow: 'md' } },
    Modal: { defaultProps: { centered: true } },
  },
})

/** Mantine's own placeholder and dimmed greys are too light to read (2.07 to 1), and its error colour is red, which here means late. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-placeholder': '#5f6770',
    '--mantine-color-dimmed': '#565e66',
    '--mantine-color-error': '#8f3f00',
    '--mantine-color-text': '#1b2126',
  },
  dark: {},
})
