/** What the demo's ERP sent, in hours before the first start: most of it good, and one of each common mistake. */

interface DemoSale {
  readonly hoursAgo: number;
  readonly reference: string;
  readonly document: string;
  readonly name: string;
  readonly total: unknown;
  readonly products: readonly object[];
}

const ana = { document: '529.982.247-25', name: 'Ana Souza' };
const bruno = { document: '111.444.777-35', name: 'Bruno Lima' };
const carla = { document: '00001910000', name: 'Carla Dias' };

const mugs = [{ type: 'B', value: '4.50', qty: 6 }];

const demoSales: readonly DemoSale[] = [
  { hoursAgo: 70, reference: 'ERP-1001', ...ana, total: '27.00', products: mugs },
  {
    hoursAgo: 52,
    reference: 'ERP-1002',
    ...bruno,
    total: '46.98',
    products: [
      { type: 'C', value: '10.99', qty: 2 },
      { type: 'C', value: '6.25', qty: 4 },
    ],
  },
  { hoursAgo: 51, reference: 'ERP-1003', ...bruno, total: '27.01', products: mugs },
  { hoursAgo: 30, reference: 'ERP-1004', ...ana, document: '529.982.247-26', total: '27.00', products: mugs },
  { hoursAgo: 28, reference: 'ERP-1005', ...ana, name: 'Ana Pereira', total: '27.00', products: mugs },
  { hoursAgo: 27, reference: 'ERP-1006', ...carla, total: '0.85', products: [{ type: ' a ', value: '0.85', qty: 1 }] },
  { hoursAgo: 26, reference: 'ERP-1007', ...carla, total: 27, products: mugs },
  { hoursAgo: 5, reference: 'ERP-1008', ...bruno, total: '12.00', products: [{ type: 'D', value: '12.00', qty: 1 }] },
  { hoursAgo: 4, reference: 'ERP-1002', ...bruno, total: '27.00', products: mugs },
  { hoursAgo: 3, reference: 'ERP-1009', ...ana, name: 'ANA SOUZA', total: '54.00', products: [...mugs, ...mugs] },
];

const hourMs = 3_600_000;

/** The sales as they were sent, the earliest first, each with the moment it was received. */
export function demoSalesSent(now: Date): { readonly at: Date; readonly raw: unknown }[] {
  return demoSales.map(({ hoursAgo, document, name, ...sale }) => {
    const at = new Date(now.getTime() - hoursAgo * hourMs);
    return { at, raw: { ...sale, customer: { document, name }, soldAt: at.toISOString() } };
  });
}
