import { StartError } from './start-error.ts';

/** Why nothing can be served at an address, in a sentence. */
export function explainListening(error: unknown, { host, port }: { host: string; port: number }): StartError {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return new StartError(`Port ${port} is taken by another program: stop that, or set PORT to another.`);
    case 'EACCES':
    case 'EPERM':
      return new StartError(`Port ${port} may not be used by this user: set PORT to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new StartError(`HOST is ${host}, which is no address of this machine.`);
    default:
      return new StartError(`Nothing can be served at ${host}:${port} (${code ?? String(error)}).`, { cause: error });
  }
}
