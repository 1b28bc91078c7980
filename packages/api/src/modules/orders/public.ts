export { moveOrders } from './commands/move-orders.ts';
export { placeOrders } from './commands/place-orders.ts';
export { refundOrders } from './commands/refund-orders.ts';
export { undoLines } from './commands/undo-lines.ts';
export { undoRefunds } from './commands/undo-refunds.ts';
export type { OrderOutcome, OrderRequest, PlacedOrder, RequestedLine } from './order-request.ts';
export type { OrderSummaryAnswer } from './orders.shapes.ts';
export { findOrders } from './queries/find-orders.ts';
export type { RefundRequest } from './refund-request.ts';
