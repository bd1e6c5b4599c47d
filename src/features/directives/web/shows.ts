/** Which proposals are shown. look: waiting with a doubt; waiting: not decided yet. */
export const shows = ['look', 'waiting', 'accepted', 'rejected'] as const
export type Show = (typeof shows)[number]
/** What stands on the right of a review in place of the tasks. */
export const panels = ['header', 'citations', 'chain', 'indicators', 'history'] as const
export type Panel = (typeof panels)[number]
/** How the document itself is shown: as pictures of its pages, or as its words. */
export const views = ['pages', 'text'] as const
export type View = (typeof views)[number]
