import { byIdInput } from '@tillback/rules/validation/by-id';
import { listOrderLinesInput, listOrdersInput, placeOrderInput } from '@tillback/rules/validation/orders';
import { command, query } from '../../pipeline/bindings.ts';
import { create, get } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { placeOrderInShop } from './commands/place-order-in-shop.ts';
import { orderPage, orderShape, soldLinePage } from './orders.shapes.ts';
import { getOrder } from './queries/get-order.ts';
import { listOrderLines } from './queries/list-order-lines.ts';
import { listOrders } from './queries/list-orders.ts';

export const ordersRouter = router({
  list: allow('signed-in', get('/orders', 'Orders', 'Lists orders; a shopper sees only their own'))
    .input(listOrdersInput)
    .output(orderPage)
    .query(query(listOrders)),
  listLines: allow('store.read', get('/order-lines', 'Orders', 'Lists the lines of orders, the latest recorded first'))
    .input(listOrderLinesInput)
    .output(soldLinePage)
    .query(query(listOrderLines)),
  get: allow('signed-in', get('/orders/{id}', 'Orders', 'Gets an order with its lines, refunds, cashback and history'))
    .input(byIdInput('order'))
    .output(orderShape)
    .query(query(getOrder)),
  place: allow('orders.place', create('/orders', 'Orders', 'Places an order'), { idempotency: 'for-good' })
    .input(placeOrderInput)
    .output(orderShape)
    .mutation(command(placeOrderInShop)),
});
