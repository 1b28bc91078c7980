import { useMemo } from 'react';
import { useUser } from '../../lib/session.tsx';
import { choiceNow, choose, useStoredChoice } from '../../lib/use-stored-choice.ts';
import { type Basket, quantityOf, readBasket, unitsIn, without, withQuantity } from './basket.ts';

/** What a shopper wants to buy. It is kept in this browser, for each shopper apart, and is the same in all its windows. */
export function useBasket() {
  const name = `basket.${useUser().id}`;
  const [kept] = useStoredChoice(name);
  const lines = useMemo(() => readBasket(kept), [kept]);
  const change = (changed: (basket: Basket) => Basket) =>
    choose(name, JSON.stringify(changed(readBasket(choiceNow(name)))));
  return {
    lines,
    units: unitsIn(lines),
    add: (productId: string, quantity: number) =>
      change((basket) => withQuantity(basket, productId, quantityOf(basket, productId) + quantity)),
    set: (productId: string, quantity: number) => change((basket) => withQuantity(basket, productId, quantity)),
    takeOut: (ordered: Basket) => change((basket) => without(basket, ordered)),
  };
}
