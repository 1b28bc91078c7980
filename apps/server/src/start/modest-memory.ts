import { setFlagsFromString } from 'node:v8';

/*
 * Imported before everything else, because the heap grows while modules load. What a batch of an import leaves behind is
 * garbage at once; a small nursery collects it at once too, and the process stays at half the size in the same time.
 */
setFlagsFromString('--max-semi-space-size=4');
setFlagsFromString('--semi-space-growth-factor=1');

/*
 * What outlives the nursery for a moment, as the pages of a long export do, is left lying until the heap has grown by this
 * much; by default it may triple first.
 */
setFlagsFromString('--heap-growing-percent=40');
