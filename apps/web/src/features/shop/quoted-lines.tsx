import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { OrderQuote } from './shop-types.ts';
import './quoted-lines.css';

/** What is about to be ordered, for a last look. */
export function QuotedLines({ quote }: { quote: OrderQuote }) {
  const { t } = useTranslation('shop');
  const format = useFormat();
  return (
    <ul className="quoted-lines" aria-label={t('quotedLines')}>
      {quote.lines.map((line) => (
        <li key={line.productId}>
          <span>
            <span className="soft">{format.count(line.quantity)} × </span>
            <bdi>{line.name}</bdi>
          </span>
          <Amount value={line.amount} currency={quote.currency} />
        </li>
      ))}
    </ul>
  );
}
