import type { AppRouter } from '@tillback/api/router';
import { httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCReact } from '@trpc/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

export const trpc = createTRPCReact<AppRouter>();

export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

const url = '/trpc';

// Queries travel in the address, and proxies cut long ones off.
const longestAddress = 2000;

export function createTrpcClient() {
  return trpc.createClient({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url }),
        false: splitLink({
          condition: (operation) => operation.type === 'mutation',
          true: httpLink({ url, headers: ({ op }) => keyHeader(op.context) }),
          false: httpBatchLink({ url, maxURLLength: longestAddress }),
        }),
      }),
    ],
  });
}

/** What moves money is sent with a key, so that sending it again moves nothing twice: `trpc: { context: withKey(key) }`. */
export function withKey(key: string) {
  return { idempotencyKey: key };
}

function keyHeader({ idempotencyKey }: Readonly<Record<string, unknown>>): Record<string, string> {
  return typeof idempotencyKey === 'string' ? { 'Idempotency-Key': idempotencyKey } : {};
}
