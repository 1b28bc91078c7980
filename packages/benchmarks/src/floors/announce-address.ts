/** Tells whoever started this server where it is, and ends it when they end. */
export function announceAddress(address: string): void {
  process.on('disconnect', () => process.exit(0));
  process.send?.(address);
}
