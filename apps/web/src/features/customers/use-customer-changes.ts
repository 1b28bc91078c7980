import { newId } from '@tillback/rules/ids/ids';
import { useState } from 'react';
import { trpc, withKey } from '../../lib/trpc.ts';

/** Everything that reads customers has to be read again after one was changed. */
function useReadAgain(): () => Promise<void> {
  const utils = trpc.useUtils();
  return () => utils.customers.invalidate();
}

export function useCreateCustomer() {
  return trpc.customers.create.useMutation({ onSuccess: useReadAgain() });
}

export function useUpdateCustomer() {
  return trpc.customers.update.useMutation({ onSuccess: useReadAgain() });
}

export function useDisableCustomer() {
  return trpc.customers.disable.useMutation({ onSuccess: useReadAgain() });
}

export function useEnableCustomer() {
  return trpc.customers.enable.useMutation({ onSuccess: useReadAgain() });
}

/** Sent a second time, it is the same merge. What a merge moves is read in many places, so all is read again. */
export function useMergeCustomers() {
  const utils = trpc.useUtils();
  const [key] = useState(newId);
  return trpc.customers.merge.useMutation({
    trpc: { context: withKey(key) },
    onSuccess: () => utils.invalidate(),
  });
}
