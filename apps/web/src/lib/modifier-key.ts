/** How the key beside the space bar is called on this machine, with K: it opens the palette. */
export const paletteKeys: readonly string[] = /Mac|iPhone|iPad/.test(navigator.platform) ? ['⌘', 'K'] : ['Ctrl', 'K'];
