/*
 * What only a process's start can say about its memory. A small nursery for what lives as long as a request: it is set before
 * the modules are loaded, which would fill a large one that then stays. And few arenas for what is allocated outside of it:
 * by default each thread has its own, and gives nothing back.
 */
export const nodeFlags = ['--max-semi-space-size=4'];
export const environment = { MALLOC_ARENA_MAX: '1' };
