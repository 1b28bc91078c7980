import { readReferralCode } from '@tillback/rules/referrals/referral-code';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { trpc } from '../../lib/trpc.ts';

const parameter = 'ref';

/**
 * The code that the address brought or that was typed. It stays in the address, so that it outlives a failed try and the
 * way to the sign-in and back; and it is looked up, so that one hears what it brings before anything is sent.
 */
export function useReferralCode() {
  const [parameters, setParameters] = useSearchParams();
  const [typed, setTyped] = useState(parameters.get(parameter) ?? '');
  const code = readReferralCode(typed);
  const check = trpc.referrals.checkCode.useQuery({ code: code ?? '' }, { enabled: code !== null, retry: false });

  function change(next: string) {
    setTyped(next);
    setParameters((present) => withCode(present, next), { replace: true, preventScrollReset: true });
  }

  return { typed, code, change, check };
}

export type ReferralCodeState = ReturnType<typeof useReferralCode>;

function withCode(present: URLSearchParams, code: string): URLSearchParams {
  const changed = new URLSearchParams(present);
  if (code.trim() === '') changed.delete(parameter);
  else changed.set(parameter, code);
  return changed;
}
