/** Why the private PostgreSQL cannot be used; the message is one sentence for the person who started Tillback. */
export class PrivatePostgresError extends Error {
  override readonly name = 'PrivatePostgresError';
}
