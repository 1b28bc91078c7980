import type { Actor } from './actor.ts';
import { HearingProof } from './hearing-proof.ts';

/** What a look into the database found: who sends a request, and what would make that another. */
export interface Recognised<Who extends Actor = Actor> {
  readonly actor: Who;
  /** The ids of the session, the user, the customer, the client: when one of them changes, this is forgotten. */
  readonly dependsOn: readonly string[];
  /** Until when it holds by itself. */
  readonly goodUntil: Date | null;
  /** The database says everything that could change it, by one of these ids: it need not be looked at again so soon. */
  readonly isWatched?: boolean;
}

interface Known {
  readonly recognised: Recognised;
  /** By the clock of `performance.now()`, as `lookedAt` is. */
  readonly until: number;
  readonly lookedAt: number;
}

interface Look {
  readonly promise: Promise<Recognised | null>;
  /** What was forgotten since it began: it may have been read before that changed. */
  readonly forgotten: Set<string>;
}

/** So long nobody asks whether changes are still heard. It is also the longest that a lost notification can matter. */
const keptForMs = 1_000;
/** So long the database is not asked about who is watched, as long as it is proven that changes are heard. */
const watchedForMs = 60_000;
const mostKept = 20_000;

/**
 * Who was recognised a moment ago, so that their next request asks no database. The database says what has changed
 * (`modules/auth/recognising/`), and only while that can be heard is anything remembered.
 */
export class KnownActors {
  readonly #known = new Map<string, Known>();
  readonly #keysById = new Map<string, Set<string>>();
  readonly #looks = new Map<string, Look>();
  #hearing: HearingProof | null = null;

  /** Who has these credentials, from memory or else by a look; null where nobody has them, which is not remembered. */
  async recognise(credentials: string, look: () => Promise<Recognised | null>): Promise<Actor | null> {
    if (!this.#hearing) {
      return (await look())?.actor ?? null;
    }
    const known = this.#known.get(credentials);
    if (known && this.#isGood(known, this.#hearing)) {
      return known.recognised.actor;
    }
    return (await this.#lookOnce(credentials, look))?.actor ?? null;
  }

  /** Something about this session, user, customer or client has changed. */
  forget(id: string): void {
    for (const look of this.#looks.values()) {
      look.forgotten.add(id);
    }
    for (const credentials of this.#keysById.get(id) ?? []) {
      this.#drop(credentials);
    }
  }

  /**
   * Begins with an empty memory: what changed before is not known. `prove` resolves once whatever had changed when it was
   * called has been heard, and is called now and then.
   */
  startRemembering(prove: () => Promise<void>): void {
    this.#forgetAll();
    this.#hearing = new HearingProof(prove, keptForMs);
  }

  stopRemembering(): void {
    this.#hearing = null;
    this.#forgetAll();
  }

  get size(): number {
    return this.#known.size;
  }

  #isGood({ recognised, until, lookedAt }: Known, hearing: HearingProof): boolean {
    const now = performance.now();
    // Asked for first, so that the proof is renewed before it is needed.
    const allIsHeard = recognised.isWatched === true && hearing.holds();
    return now < until && (allIsHeard || now - lookedAt < keptForMs);
  }

  /** Requests that come together share one look, unless something changed since it began. */
  #lookOnce(credentials: string, look: () => Promise<Recognised | null>): Promise<Recognised | null> {
    const underWay = this.#looks.get(credentials);
    if (underWay && underWay.forgotten.size === 0) {
      return underWay.promise;
    }
    const begun: Look = { promise: look(), forgotten: new Set() };
    this.#looks.set(credentials, begun);
    return this.#finish(credentials, begun);
  }

  async #finish(credentials: string, look: Look): Promise<Recognised | null> {
    try {
      const recognised = await look.promise;
      if (recognised && this.#looks.get(credentials) === look && isStillSo(recognised, look)) {
        this.#remember(credentials, recognised);
      }
      return recognised;
    } finally {
      if (this.#looks.get(credentials) === look) {
        this.#looks.delete(credentials);
      }
    }
  }

  #remember(credentials: string, recognised: Recognised): void {
    this.#drop(credentials);
    this.#makeRoom();
    const { isWatched, goodUntil } = recognised;
    const mostMs = isWatched ? watchedForMs : keptForMs;
    const lookedAt = performance.now();
    const leftMs = goodUntil ? goodUntil.getTime() - Date.now() : mostMs;
    this.#known.set(credentials, { recognised, lookedAt, until: lookedAt + Math.min(mostMs, leftMs) });
    for (const id of recognised.dependsOn) {
      const credentialsOfId = this.#keysById.get(id) ?? new Set();
      this.#keysById.set(id, credentialsOfId.add(credentials));
    }
  }

  /** The map has the oldest first: what has lapsed stands in front. */
  #makeRoom(): void {
    for (const [credentials, { until }] of this.#known) {
      if (until > performance.now() && this.#known.size < mostKept) {
        return;
      }
      this.#drop(credentials);
    }
  }

  #drop(credentials: string): void {
    const known = this.#known.get(credentials);
    this.#known.delete(credentials);
    for (const id of known?.recognised.dependsOn ?? []) {
      const credentialsOfId = this.#keysById.get(id);
      credentialsOfId?.delete(credentials);
      if (credentialsOfId?.size === 0) {
        this.#keysById.delete(id);
      }
    }
  }

  #forgetAll(): void {
    this.#known.clear();
    this.#keysById.clear();
    this.#looks.clear();
  }
}

function isStillSo({ dependsOn }: Recognised, { forgotten }: Look): boolean {
  return !dependsOn.some((id) => forgotten.has(id));
}
