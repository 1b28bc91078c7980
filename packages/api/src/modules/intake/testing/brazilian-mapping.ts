import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';

/** How a Brazilian shop's file is read: a return has a negative quantity. */
export const brazilianMapping: SalesMapping = {
  columns: {
    invoice: 'Pedido',
    sku: 'Código',
    quantity: 'Qtd',
    unitPrice: 'Preço',
    time: 'Data',
    customerReference: 'Cliente',
    customerName: 'Nome',
  },
  dateFormat: 'dmy',
  decimalSeparator: ',',
  returns: 'negative-quantity',
  charges: 'none',
};
