import { type Configuration, PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';

/** `em.count()` makes a number of the count by `+row.count`, which throws for a bigint. */
class BigintConnection extends PostgreSqlConnection {
  protected override transformRawResult<T>(result: never, method: 'all' | 'get' | 'run'): T {
    const rows = super.transformRawResult<T>(result, method) as { count?: unknown } | undefined;
    if (method === 'get' && typeof rows?.count === 'bigint') {
      rows.count = Number(rows.count);
    }
    return rows as T;
  }
}

export class BigintDriver extends PostgreSqlDriver {
  constructor(configuration: Configuration) {
    super(configuration);
    Object.assign(this, {
      connection: new BigintConnection(configuration),
      replicas: this.createReplicas((replica) => new BigintConnection(configuration, replica, 'read')),
    });
  }
}
