/*
 * What only a process's start can say about its memory. The nursery for what lives as long as a request keeps its first size
 * while modules are loaded, which would only fill a larger one; how far it may grow once there are requests
 * (`apps/server/src/start/settle-memory.ts`) is half of what Node would give it. And few arenas for what is allocated outside
 * of it: by default each thread has its own, and gives nothing back.
 */
export const nodeFlags = ['--semi-space-growth-factor=1', '--max-semi-space-size=8'];
export const environment = { MALLOC_ARENA_MAX: '1' };
