import { type Figure, type Goal, ratioOf, reachesGoal } from './figure.ts';

const heads = ['what', 'Tillback', 'floor', 'ratio', 'goal', 'p50', 'p95', 'p99'];

/** The figures as a table in Markdown, which a terminal shows well too. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(rowOf);
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function rowOf(figure: Figure): string[] {
  const { what, unit, value, floors, goal, latencies } = figure;
  const ratio = ratioOf(figure);
  const mark = { true: ' ✓', false: ' ✗', null: '' }[String(reachesGoal(figure))] ?? '';
  return [
    what,
    amount(value, unit),
    floors.map((floor) => `${amount(floor.value, unit)} ${floor.what}`).join('; '),
    ratio === null ? '' : ratio.toFixed(2),
    wordsOf(goal, unit) + mark,
    ...(['p50', 'p95', 'p99'] as const).map((name) => (latencies ? amount(latencies[name], 'ms') : '')),
  ];
}

function wordsOf(goal: Goal, unit: Figure['unit']): string {
  switch (goal.kind) {
    case 'at-least-of-floor':
      return `≥ ${goal.ratio}`;
    case 'at-most-of-floor':
      return `≤ ${goal.ratio}`;
    case 'at-most':
      return `≤ ${amount(goal.value, unit)}`;
    case 'none':
      return '';
  }
}

function amount(value: number, unit: Figure['unit']): string {
  const digits = unit === 'ms' ? digitsOf(value) : 0;
  const number = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === 'per second' ? `${number}/s` : `${number} ${unit}`;
}

/** As many as say something of so small an amount. */
function digitsOf(milliseconds: number): number {
  if (milliseconds >= 10) {
    return 0;
  }
  return milliseconds < 0.1 ? 4 : 1;
}
