import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useUser } from '../../lib/session.tsx';
import { trpc, withKey } from '../../lib/trpc.ts';
import { useStoredChoice } from '../../lib/use-stored-choice.ts';
import { isInDoubt, newAttempt, type OrderAttempt, readAttempt } from './order-attempt.ts';
import type { OrderToPlace } from './shop-types.ts';
import { useBasket } from './use-basket.ts';

/**
 * Places an order once, whatever happens on the way: the attempt is kept before it is sent, and until its outcome is known
 * nothing but the same attempt can be sent again, also after a reload.
 */
export function usePlaceOrder() {
  const utils = trpc.useUtils();
  const navigate = useNavigate();
  const basket = useBasket();
  const [kept, keep] = useStoredChoice(`order-attempt.${useUser().id}`);
  const unanswered = useMemo(() => readAttempt(kept), [kept]);

  const sending = useMutation({
    mutationFn: ({ key, order }: OrderAttempt) => utils.client.orders.place.mutate(order, { context: withKey(key) }),
    onError: (error) => {
      if (!isInDoubt(error)) keep(null);
    },
    onSuccess: async ({ id }, { order }) => {
      keep(null);
      basket.takeOut(order.lines);
      void utils.invalidate();
      await navigate(`/orders/${id}`, { replace: true, state: { justPlaced: true } });
    },
  });

  function place(order: OrderToPlace) {
    const attempt = unanswered ?? newAttempt(order);
    keep(JSON.stringify(attempt));
    sending.mutate(attempt);
  }

  return { place, unanswered, isPlacing: sending.isPending, error: sending.error };
}
