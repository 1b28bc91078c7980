type Close = () => Promise<void>;

/** What has been opened so far, to be closed in the reverse order, whole even where one of them fails to close. */
export class ClosingList {
  private readonly closings: Close[] = [];

  add(close: Close): void {
    this.closings.push(close);
  }

  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (let close = this.closings.pop(); close; close = this.closings.pop()) {
      await close().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) {
      throw failures[0];
    }
  }
}
