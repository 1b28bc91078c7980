/** PostgreSQL's settings by name, as `postgresql.conf` has them. */
export type Settings = Record<string, string>;

/** For a machine of two cores and little memory that PostgreSQL shares with the server. */
const always: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_connections: '100',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** Data that nobody will miss need not reach the disk. */
const throwAway: Settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
};

/** What the server is started with; the caller's own settings win. */
export function settingsFor(durable: boolean, own: Settings = {}): Settings {
  return { ...always, ...(durable ? {} : throwAway), ...own };
}
