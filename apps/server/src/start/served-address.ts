const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
const everyAddress = new Set(['0.0.0.0', '::']);

/** Whether only this machine can reach what is served there. */
export function isLoopback(host: string): boolean {
  return loopback.has(host);
}

/** The address to open in a browser on this machine. */
export function servedAddress(host: string, port: number): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${isLoopback(host) || everyAddress.has(host) ? 'localhost' : name}:${port}`;
}
