import type { Order } from './order-types.ts';

type Address = NonNullable<Order['deliveryAddress']>;

/** As it stands on an envelope. */
export function DeliveryAddress({ address }: { address: Address }) {
  const { recipient, street, details, postalCode, city, region, country } = address;
  const place = [postalCode, city].filter(Boolean).join(' ');
  const lines = [recipient, street, details, place, region, country].filter(Boolean);
  return (
    <address className="order-address">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
