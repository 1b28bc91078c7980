import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { leavesInDoubt } from '../../lib/problem.ts';
import { useUser } from '../../lib/session.tsx';
import { trpc, withKey } from '../../lib/trpc.ts';
import { choiceNow, choose, useStoredChoice } from '../../lib/use-stored-choice.ts';
import { newAttempt, type OrderAttempt, readAttempt } from './order-attempt.ts';
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
  const name = `order-attempt.${useUser().id}`;
  const [kept] = useStoredChoice(name);
  const isSending = useRef(false);
  const unanswered = useMemo(() => readAttempt(kept), [kept]);

  const sending = useMutation({
    mutationFn: ({ key, order }: OrderAttempt) => utils.client.orders.place.mutate(order, { context: withKey(key) }),
    onError: (error) => {
      if (!leavesInDoubt(error)) choose(name, null);
    },
    onSuccess: async ({ id }, { order }) => {
      choose(name, null);
      basket.takeOut(order.lines);
      void utils.invalidate();
      await navigate(`/orders/${id}`, { replace: true, state: { justPlaced: true } });
    },
    onSettled: () => {
      isSending.current = false;
    },
  });

  function place(order: OrderToPlace) {
    // The second press of a double one comes before the page shows that it is working.
    if (isSending.current) return;
    isSending.current = true;
    const attempt = readAttempt(choiceNow(name)) ?? newAttempt(order);
    choose(name, JSON.stringify(attempt));
    sending.mutate(attempt);
  }

  return { place, unanswered, isPlacing: sending.isPending, error: sending.error };
}
