import { type ArgsDef, type CommandContext, type CommandDef, defineCommand } from 'citty';
import { explain } from '../terminal/explain.ts';
import { refuseUnknownOptions } from './unknown-options.ts';

interface Task<Options extends ArgsDef> {
  readonly name: string;
  readonly description: string;
  readonly options: Options;
  /** Gives the exit code. Whatever it throws is explained in a sentence and ends with 1. */
  readonly run: (options: CommandContext<Options>['args']) => Promise<number>;
}

/** A command that does something, as citty wants it. */
export function task<const Options extends ArgsDef>({ name, description, options, run }: Task<Options>) {
  const command: CommandDef<Options> = {
    meta: { name, description },
    args: options,
    run: async ({ args }) => {
      try {
        refuseUnknownOptions(args, options);
        process.exitCode = await run(args);
      } catch (error) {
        console.error(explain(error));
        process.exitCode = 1;
      }
    },
  };
  return defineCommand(command);
}
