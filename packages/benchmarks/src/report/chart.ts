import { type Figure, ratioOf, reachesGoal } from './figure.ts';

const width = 860;
const rowHeight = 34;
const barsStart = 330;
const barsEnd = width - 70;
/** Every goal is within it. Longer bars are cut, and say so by their number. */
const longestRatio = 3.5;

const style = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .head { font-weight: 600 }
  .bar { fill: #2f6f4f } .missed { fill: #b35900 } .floor { stroke: #6e7781; stroke-dasharray: 3 3 } .goal { stroke: #1f2328; stroke-width: 2 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .bar { fill: #58a67c } .missed { fill: #e39a4b } .goal { stroke: #e6edf3 }
  }`;

/** A bar for each figure whose goal is a ratio to its floor, with the floor as a dashed line and the goal as a mark. */
export function chartOf(figures: readonly Figure[]): string {
  const shown = figures.filter(({ goal }) => goal.kind === 'at-least-of-floor');
  const height = 60 + shown.length * rowHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Tillback as a multiple of its floor">`,
    `<style>${style}</style>`,
    '<text class="head" x="16" y="26">As a multiple of the floor (dashed: the floor; mark: the goal)</text>',
    `<line class="floor" x1="${xOf(1)}" x2="${xOf(1)}" y1="40" y2="${height - 14}"/>`,
    ...shown.flatMap((figure, index) => bar(figure, 44 + index * rowHeight)),
    '</svg>\n',
  ].join('\n');
}

function bar(figure: Figure, top: number): string[] {
  const ratio = ratioOf(figure) ?? 0;
  const end = xOf(ratio);
  const goal = figure.goal.kind === 'at-least-of-floor' ? xOf(figure.goal.ratio) : barsStart;
  return [
    `<text x="16" y="${top + 17}">${escaped(figure.what)}</text>`,
    `<rect class="bar${reachesGoal(figure) ? '' : ' missed'}" x="${barsStart}" y="${top + 3}" width="${end - barsStart}" height="20" rx="3"/>`,
    `<line class="goal" x1="${goal}" x2="${goal}" y1="${top}" y2="${top + 26}"/>`,
    `<text x="${Math.max(end, goal) + 8}" y="${top + 17}">${ratio.toFixed(2)}</text>`,
  ];
}

function xOf(ratio: number): number {
  return Math.trunc(barsStart + (Math.min(ratio, longestRatio) / longestRatio) * (barsEnd - barsStart));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
