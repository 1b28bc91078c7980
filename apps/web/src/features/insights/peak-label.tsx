type PeakLabelProps = {
  text: string;
  /** where along the chart, from 0 to 1 */
  along: number;
  /** the chart fills this in */
  viewBox?: { x?: number; y?: number };
};

const gapAbove = 8;
const nearAnEdge = 0.08;

/** The highest figure, written where it stands; near an edge it grows inwards. */
export function PeakLabel({ text, along, viewBox }: PeakLabelProps) {
  return (
    <text className="chart-peak" x={viewBox?.x} y={(viewBox?.y ?? 0) - gapAbove} textAnchor={anchorAt(along)}>
      {text}
    </text>
  );
}

function anchorAt(along: number): 'start' | 'middle' | 'end' {
  if (along < nearAnEdge) return 'start';
  return along > 1 - nearAnEdge ? 'end' : 'middle';
}
