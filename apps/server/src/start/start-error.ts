/** Why Tillback cannot start; the message is for the person who started it, and is all that they need. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
