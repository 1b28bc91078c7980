import { setFlagsFromString } from 'node:v8';

/*
 * Imported before everything else. What outlives the nursery for a moment, as the pages of a long export do, is left lying
 * until the heap has grown by this much; by default it may triple first.
 */
setFlagsFromString('--heap-growing-percent=40');
