const roundFactors = [1, 2, 2.5, 5, 10];

/**
 * Round figures for an axis, whole ones, from the lowest or what is under it to the highest or what is over it.
 * @param count about how many
 */
export function roundTicks(lowest: number, highest: number, count: number): number[] {
  const step = roundStep((highest - lowest) / (count - 1));
  const first = Math.floor(lowest / step);
  const last = Math.max(Math.ceil(highest / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

function roundStep(least: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  const steps = roundFactors.map((factor) => factor * magnitude).filter(Number.isInteger);
  return steps.find((step) => step >= least) ?? magnitude;
}
