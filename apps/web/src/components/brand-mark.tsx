/** The product's mark, in the colours of the theme. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--accent-fill)" />
      <g stroke="var(--on-accent)" strokeWidth="3.2" strokeLinecap="round">
        <path d="M12.5 7v11.5a5.25 5.25 0 0 0 10.5 0V17" />
        <path d="M8 12.5h9" />
      </g>
    </svg>
  );
}
