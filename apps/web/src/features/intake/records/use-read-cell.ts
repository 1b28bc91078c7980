import { digitsOfDocument } from '@tillback/rules/customers/document';
import { plainFlag } from '@tillback/rules/intake/plain-flag';
import { plainNumber, plainQuantity } from '@tillback/rules/intake/plain-number';
import type { RecordField, RecordMapping } from '@tillback/rules/intake/record-mapping';
import { tryParseAmount } from '@tillback/rules/money/amount';
import { useFormat } from '../../../lib/i18n/use-format.ts';
import { useStore } from '../../../lib/session.tsx';
import type { SampleReading } from '../mapping/read-sample.ts';

/** Says what cells of a product or a customer mean by the mapping. */
export function useReadCell({ decimalSeparator }: RecordMapping): (field: RecordField, cell: string) => SampleReading {
  const format = useFormat();
  const { currency } = useStore();
  const asItStands = (isRight: boolean) => (isRight ? undefined : null);
  return (field, cell) => {
    switch (field) {
      case 'price': {
        const plain = plainNumber(cell, decimalSeparator);
        const isAmount = plain !== null && !plain.startsWith('-') && tryParseAmount(plain, currency).ok;
        return isAmount ? format.money(plain, currency) : null;
      }
      case 'stock':
      case 'lowStockThreshold':
        return asItStands(/^\d+$/.test(plainQuantity(cell, decimalSeparator) ?? ''));
      case 'active':
        return asItStands(plainFlag(cell) !== null);
      case 'document':
        return asItStands(digitsOfDocument(cell) !== null);
      default:
        return undefined;
    }
  };
}
