import { useMediaQuery } from '@mantine/hooks'

/** Whether the window is at most so many pixels wide. Known at the first drawing: a layout that turned afterwards would move what is being read. */
export function useNarrow(pixels: 760 | 900): boolean {
  return useMediaQuery(`(max-width: ${pixels}px)`, undefined, { getInitialValueInEffect: false })
}
