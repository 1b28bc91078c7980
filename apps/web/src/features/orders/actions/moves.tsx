import { Fragment } from 'react';
import { Amount } from '../../../components/amount.tsx';
import { isZero } from '../../../lib/format/amount.ts';

/** A name and a decimal amount. */
export type Move = readonly [name: string, amount: string];

/** The amounts that an action will move, without those that are zero. */
export function Moves({ moves, currency }: { moves: readonly Move[]; currency: string }) {
  const real = moves.filter(([, amount]) => !isZero(amount));
  if (real.length === 0) return null;
  return (
    <dl className="order-action-moves">
      {real.map(([name, amount]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>
            <Amount value={amount} currency={currency} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
