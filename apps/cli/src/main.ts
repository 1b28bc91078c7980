import { runMain, showUsage } from 'citty';
import { tillback } from './commands/tillback.ts';

// Each command's name is what has to be typed, which citty would put the name of the group before.
await runMain(tillback, { showUsage: (command) => showUsage(command) });
