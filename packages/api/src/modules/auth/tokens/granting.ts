import type { Scope } from '@tillback/rules/access/scopes';
import type { RequestContext } from '../../../pipeline/trpc.ts';
import type { Form } from './form.ts';

/** A request to `/oauth/token` or `/oauth/revoke`. */
export interface TokenRequest {
  readonly ctx: RequestContext;
  readonly form: Form;
  readonly authorization: string | undefined;
  /** Under which this shop was asked; its tokens are good there. */
  readonly issuer: string;
}

/** What a grant came to: the family that the tokens belong to. */
export interface Granted {
  readonly familyId: string;
  /** null: the client acts in its own name */
  readonly userId: string | null;
  readonly scopes: readonly Scope[];
  readonly refreshToken: string | null;
}
