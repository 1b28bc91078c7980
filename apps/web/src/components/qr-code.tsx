import { encodeQR } from 'qr';
import { useMemo } from 'react';
import './qr-code.css';

/** Empty modules around the symbol, without which cameras do not find it. */
const quietZone = 4;

type QrCodeProps = { text: string; label: string };

/** A QR code as one path of an SVG: dark on light in either theme, as cameras expect it. */
export function QrCode({ text, label }: QrCodeProps) {
  const modules = useMemo(() => encodeQR(text, 'raw', { ecc: 'medium', border: quietZone }), [text]);
  const size = modules.length;
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className="qr-code-paper" width={size} height={size} />
      <path className="qr-code-ink" d={pathOf(modules)} />
    </svg>
  );
}

/** Each run of dark modules of a row is one rectangle. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules
    .map((row, y) =>
      runsOf(row)
        .map(([x, width]) => rectangle(x, y, width))
        .join(''),
    )
    .join('');
}

function rectangle(x: number, y: number, width: number): string {
  return `M${x} ${y}h${width}v1h-${width}z`;
}

function runsOf(row: readonly boolean[]): [start: number, width: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
