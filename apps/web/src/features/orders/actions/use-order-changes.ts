import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { problemOf } from '../../../lib/problem.ts';
import { type Inputs, trpc, withKey } from '../../../lib/trpc.ts';
import { useKeptKey } from '../../../lib/use-kept-key.ts';
import type { Order } from '../order-types.ts';

/** What an order moves is read in many places, so all is read again. */
function useReadAgain(): () => Promise<void> {
  const utils = trpc.useUtils();
  return () => utils.invalidate();
}

/** Sends what moves money or stock: twice the same is done once, and nothing is sent while its like is under way. */
function useKeyed<Input>(send: (input: Input, options: { context: Record<string, unknown> }) => Promise<Order>) {
  const { keyOf, answered } = useKeptKey();
  const readAgain = useReadAgain();
  const isSending = useRef(false);
  const sending = useMutation({
    mutationFn: (input: Input) => send(input, { context: withKey(keyOf(input)) }),
    onSettled: (_order, error) => {
      isSending.current = false;
      answered(error);
    },
    onSuccess: readAgain,
    onError: (error) => readWhatCameBefore(error, readAgain),
  });

  const mutate: typeof sending.mutate = (...asked) => {
    if (isSending.current) return;
    isSending.current = true;
    sending.mutate(...asked);
  };
  return { ...sending, mutate };
}

/** Where somebody else was first, the page says what the order is by now instead of offering the same once more. */
function readWhatCameBefore(error: unknown, readAgain: () => Promise<void>): void {
  if (problemOf(error).code === 'conflict') void readAgain();
}

export function useRecordPayment() {
  const { client } = trpc.useUtils();
  return useKeyed<Inputs['orders']['recordPayment']>((input, options) =>
    client.orders.recordPayment.mutate(input, options),
  );
}

export function useRecordRepayment() {
  const { client } = trpc.useUtils();
  return useKeyed<Inputs['orders']['recordRepayment']>((input, options) =>
    client.orders.recordRepayment.mutate(input, options),
  );
}

export function useCancelOrder() {
  const { client } = trpc.useUtils();
  return useKeyed<Inputs['orders']['cancel']>((input, options) => client.orders.cancel.mutate(input, options));
}

export function useRefundOrder() {
  const { client } = trpc.useUtils();
  return useKeyed<Inputs['orders']['refund']>((input, options) => client.orders.refund.mutate(input, options));
}

export function useCompleteOrder() {
  const readAgain = useReadAgain();
  return trpc.orders.complete.useMutation({
    onSuccess: readAgain,
    onError: (error) => readWhatCameBefore(error, readAgain),
  });
}
