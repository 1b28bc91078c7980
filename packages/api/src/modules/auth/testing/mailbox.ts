import type { Reaction } from '../../../outbox/reaction.ts';
import { Relay } from '../../../outbox/relay.ts';
import { rowsOf } from '../../../testing/connection.ts';
import type { TestShop } from '../../../testing/test-shop.ts';
import type { MailPart } from '../../mail/public.ts';
import { mailResetWhenRequested } from '../public.ts';

interface ReceivedMail {
  readonly kind: string;
  readonly language: string;
  readonly subject: string;
  readonly parts: readonly MailPart[];
}

const reactions: readonly Reaction[] = [mailResetWhenRequested];

/** What was written to an address, the latest last; what was asked for is written first. */
export async function mailsTo(shop: TestShop, address: string): Promise<ReceivedMail[]> {
  await new Relay(shop.runtime, reactions).deliverOnce();
  return rowsOf<ReceivedMail>(
    shop.ownerUrl,
    'select kind, language, subject, parts from mails where recipient = $1 order by created_at, id',
    [address],
  );
}

/** The token in the link of the latest mail to an address. */
export async function tokenMailedTo(shop: TestShop, address: string): Promise<string> {
  const parts = (await mailsTo(shop, address)).at(-1)?.parts ?? [];
  const path = parts.map((part) => (part.kind === 'link' ? part.path : '')).join('');
  return path.split('#')[1] ?? '';
}
