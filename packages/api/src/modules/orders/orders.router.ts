import { byIdInput } from '@tillback/rules/validation/by-id';
import {
  listOrderLinesInput,
  listOrdersInput,
  placeOrderInput,
  quoteOrderInput,
} from '@tillback/rules/validation/orders';
import { command, query } from '../../pipeline/bindings.ts';
import { create, get, post } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { placeOrder } from './commands/place-order.ts';
import { orderPage, orderQuoteShape, orderShape, soldLinePage } from './orders.shapes.ts';
import { getOrder } from './queries/get-order.ts';
import { listOrderLines } from './queries/list-order-lines.ts';
import { listOrders } from './queries/list-orders.ts';
import { quoteOrder } from './queries/quote-order.ts';

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
  quote: allow('orders.place', post('/orders/quote', 'Orders', 'Tells what an order would cost and earn'))
    .input(quoteOrderInput)
    .output(orderQuoteShape)
    .mutation(query(quoteOrder)),
  place: allow('orders.place', create('/orders', 'Orders', 'Places an order'), { idempotency: 'for-good' })
    .input(placeOrderInput)
    .output(orderShape)
    .mutation(command(placeOrder)),
});
