import { useMediaQuery } from '@mantine/hooks'

/** Whether the page is read on a phone, where it stays within five screens: lists begin shorter, and two of them folded to a line. */
export function useNarrow(): boolean {
  return useMediaQuery('screen and (max-width: 900px)', false, { getInitialValueInEffect: false }) ?? false
}
