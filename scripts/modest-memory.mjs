import { pathToFileURL } from 'node:url';
import { inRoot } from './root-folder.mjs';

/*
 * What only a process's start can say about its memory. The nursery for what lives as long as a request keeps its first size
 * while modules are loaded, which would only fill a larger one; how far it may grow once there are requests
 * (`apps/server/src/start/settle-memory.ts`) is half of what Node would give it. And few arenas for what is allocated outside
 * of it: by default each thread has its own, and gives nothing back. What is free at the end of the heap goes back to the
 * system as soon as it is this much; by default that grows with the largest piece that the start ever asked for.
 */
export const nodeFlags = ['--semi-space-growth-factor=1', '--max-semi-space-size=8'];
export const environment = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' };

/*
 * The server runs for long, so it starts a little later for less memory: of what Node would keep of compiled modules, it
 * would hold all in memory (14 MB) for as long as it runs.
 */
export const serverFlags = [...nodeFlags, '--import', pathToFileURL(inRoot('scripts', 'plain-sources.mjs')).href];
export const serverEnvironment = { ...environment, NODE_DISABLE_COMPILE_CACHE: '1' };
