import { Refusal } from '@tillback/rules/errors/refusal';
import { saleRefusals } from '@tillback/rules/sales/sale-verdict';
import { command } from '../../../pipeline/bindings.ts';
import { problemOf } from '../../../pipeline/problem.ts';
import { runCommand } from '../../../pipeline/run-command.ts';
import { middleware, type RequestContext } from '../../../pipeline/trpc.ts';
import { keepRefusedSale } from '../commands/keep-refused-sale.ts';
import { receiveSale } from '../commands/receive-sale.ts';
import type { SaleAnswer } from '../sales.shapes.ts';

/** Around the command: what was sent is kept whatever becomes of it, and a refusal is thrown only once it is. */

/** Stands before the input is checked: what is refused there, or for its Idempotency-Key, reaches no command. */
export const keepingWhatWasSent = middleware(async ({ ctx, path, getRawInput, next }) => {
  const sent = await getRawInput();
  const result = await next({ ctx: { sent } });
  if (!result.ok) {
    await keepUnlessKept(ctx, path, sent, result.error);
  }
  return result;
});

const receive = command(receiveSale);

/** @throws {Refusal} whatever rule the sale breaks, with the id under which it was kept as `saleId` */
export async function sendSale({
  ctx,
  path,
}: {
  ctx: RequestContext & { sent: unknown };
  path: string;
}): Promise<SaleAnswer> {
  const outcome = await receive({ ctx, path, input: ctx.sent });
  if ('sale' in outcome) {
    return outcome.sale;
  }
  const { code, detail, errors, extra } = outcome.refused;
  throw new Refusal(code, detail, { extra, ...(errors && { errors }) });
}

async function keepUnlessKept(ctx: RequestContext, path: string, raw: unknown, error: unknown): Promise<void> {
  const { code, detail, errors = null, saleId } = problemOf(error, null);
  const reason = saleRefusals.find((refusal) => refusal === code);
  if (!reason || saleId !== undefined) {
    return;
  }
  // Without its key, which belongs to the sale and not to this note of it.
  const call = { ...ctx, command: path, idempotencyKey: null };
  await runCommand(ctx.runtime, call, keepRefusedSale, { raw, reason, detail, errors });
}
