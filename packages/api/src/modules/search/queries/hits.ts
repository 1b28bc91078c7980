import type { AuditEntryAnswer } from '../../audit/public.ts';
import type { ClientAnswer } from '../../auth/public.ts';
import type { CashbackEntryAnswer } from '../../cashback/public.ts';
import type { ProductAnswer } from '../../catalog/public.ts';
import type { CustomerAnswer } from '../../customers/public.ts';
import type { ImportAnswer, SaleSummaryAnswer } from '../../intake/public.ts';
import type { TransferAnswer } from '../../ledger/public.ts';
import type { OrderSummaryAnswer } from '../../orders/public.ts';
import type { ProposalAnswer } from '../../proposals/public.ts';
import type { ReferralAnswer, ReferralRewardAnswer } from '../../referrals/public.ts';
import type { Hit } from '../search.shapes.ts';

export function ofOrder({ id, reference, customer, placedAt, total }: OrderSummaryAnswer): Hit {
  return { id, name: reference, detail: customer?.name ?? null, at: placedAt, amount: total };
}

export function ofCustomer({ id, name, email, reference }: CustomerAnswer): Hit {
  return { id, name, detail: email ?? reference, at: null, amount: null };
}

export function ofProduct({ id, name, sku, price }: ProductAnswer): Hit {
  return { id, name, detail: sku, at: null, amount: price };
}

export function ofSale({ id, reference, customer, receivedAt, total }: SaleSummaryAnswer): Hit {
  return { id, name: reference, detail: customer?.name ?? null, at: receivedAt, amount: total };
}

export function ofImport({ id, fileName, createdBy, createdAt }: ImportAnswer): Hit {
  return { id, name: fileName, detail: createdBy, at: createdAt, amount: null };
}

export function ofTransfer({ id, kind, debit, credit, effectiveAt, amount }: TransferAnswer): Hit {
  const customer = credit.customer ?? debit.customer;
  return { id, name: kind, detail: customer?.name ?? null, at: effectiveAt, amount };
}

export function ofEntry({ id, orderReference, customer, effectiveAt, amount }: CashbackEntryAnswer): Hit {
  return { id, name: orderReference, detail: customer.name, at: effectiveAt, amount };
}

export function ofReferral({ id, inviter, invited, signedUpAt, credit }: ReferralAnswer): Hit {
  return { id, name: invited.name, detail: inviter.name, at: signedUpAt, amount: credit };
}

export function ofReward({ id, inviter, grantedAt, amount }: ReferralRewardAnswer): Hit {
  return { id, name: inviter.name, detail: null, at: grantedAt, amount };
}

export function ofProposal({ id, kind, proposedBy, proposedAt }: ProposalAnswer): Hit {
  return { id, name: kind, detail: proposedBy, at: proposedAt, amount: null };
}

export function ofClient({ clientId, name, hint, createdAt }: ClientAnswer): Hit {
  return { id: clientId, name, detail: `…${hint}`, at: createdAt, amount: null };
}

export function ofAuditEntry({ id, action, actor, at }: AuditEntryAnswer): Hit {
  return { id, name: action, detail: actor.name, at, amount: null };
}
