/** A line for whoever watches the run. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
