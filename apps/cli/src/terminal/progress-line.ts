const barWidth = 24;
// A terminal that does not know how wide it is says 0.
const usualColumns = 80;
const clearLine = '\r\u001B[2K';

/** How far some work is. */
export interface Progress {
  readonly step: string;
  readonly percent: number;
  /** Whatever else is known of it, in short words. */
  readonly details: readonly string[];
}

/** Where progress is shown: a bar that moves on a terminal, and now and then a plain line elsewhere. */
export interface ProgressLine {
  readonly lookEveryMs: number;
  show(progress: Progress): void;
  /** Makes room for what is printed next. */
  end(): void;
}

export function progressLine(output: NodeJS.WriteStream = process.stderr): ProgressLine {
  return output.isTTY ? movingBar(output) : plainLines(output);
}

function movingBar(output: NodeJS.WriteStream): ProgressLine {
  return {
    lookEveryMs: 200,
    show: (progress) => {
      const line = `${bar(progress.percent)} ${textOf(progress)}`;
      output.write(clearLine + line.slice(0, (output.columns || usualColumns) - 1));
    },
    end: () => output.write(clearLine),
  };
}

function plainLines(output: NodeJS.WriteStream): ProgressLine {
  let last = '';
  return {
    lookEveryMs: 2_000,
    show: (progress) => {
      const line = textOf(progress);
      if (line !== last) {
        output.write(`${line}\n`);
      }
      last = line;
    },
    end: () => {},
  };
}

function bar(percent: number): string {
  const filled = Math.round((Math.min(100, percent) / 100) * barWidth);
  return `[${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}]`;
}

function textOf({ step, percent, details }: Progress): string {
  return [`${String(percent).padStart(3)}% ${step}`, ...details].join(' · ');
}
