import { byIdInput } from '@tillback/rules/validation/by-id';
import {
  listOrderLinesInput,
  listOrdersInput,
  placeOrderInput,
  quoteOrderInput,
  recordPaymentInput,
  recordRepaymentInput,
  refundOrderInput,
} from '@tillback/rules/validation/orders';
import { command, query } from '../../pipeline/bindings.ts';
import { create, get, post } from '../../pipeline/rest-binding.ts';
import { sharedCommand } from '../../pipeline/together/shared-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { cancelOrder } from './commands/cancel-order.ts';
import { completeOrder } from './commands/complete-order.ts';
import { placeOrdersOfShop } from './commands/place-orders-of-shop.ts';
import { recordPayment } from './commands/record-payment.ts';
import { recordRepayment } from './commands/record-repayment.ts';
import { refundOrder } from './commands/refund-order.ts';
import { orderPage, orderQuoteShape, orderShape, soldLinePage } from './orders.shapes.ts';
import { getOrder } from './queries/get-order.ts';
import { listOrderLines } from './queries/list-order-lines.ts';
import { listOrders } from './queries/list-orders.ts';
import { quoteOrder } from './queries/quote-order.ts';

export const ordersRouter = router({
  list: allow('orders.read', get('/orders', 'Orders', 'Lists orders; a shopper sees only their own'))
    .input(listOrdersInput)
    .output(orderPage)
    .query(query(listOrders)),
  listLines: allow('store.read', get('/order-lines', 'Orders', 'Lists the lines of orders, the latest recorded first'))
    .input(listOrderLinesInput)
    .output(soldLinePage)
    .query(query(listOrderLines)),
  get: allow(
    'orders.read',
    get('/orders/{id}', 'Orders', 'Gets an order with its lines, refunds, cashback and history'),
  )
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
    .mutation(sharedCommand(placeOrdersOfShop)),
  recordPayment: allow('orders.write', create('/orders/{id}/payments', 'Orders', 'Records what was paid of an order'), {
    idempotency: 'for-good',
  })
    .input(recordPaymentInput)
    .output(orderShape)
    .mutation(command(recordPayment)),
  recordRepayment: allow(
    'orders.write',
    create('/orders/{id}/repayments', 'Orders', 'Records what was given back of a cancelled order outside the wallet'),
    { idempotency: 'for-good' },
  )
    .input(recordRepaymentInput)
    .output(orderShape)
    .mutation(command(recordRepayment)),
  complete: allow('orders.write', post('/orders/{id}/complete', 'Orders', 'Says that a paid order was handed over'))
    .input(byIdInput('order'))
    .output(orderShape)
    .mutation(command(completeOrder)),
  cancel: allow('orders.cancel', post('/orders/{id}/cancel', 'Orders', 'Cancels an order before it is completed'), {
    idempotency: 'for-good',
  })
    .input(byIdInput('order'))
    .output(orderShape)
    .mutation(command(cancelOrder)),
  refund: allow('orders.write', create('/orders/{id}/refunds', 'Orders', "Refunds units of an order's lines"), {
    idempotency: 'for-good',
  })
    .input(refundOrderInput)
    .output(orderShape)
    .mutation(command(refundOrder)),
});
