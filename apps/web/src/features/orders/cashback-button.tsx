import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { Icon } from '../../components/icon.tsx';
import type { OrderLine } from './order-types.ts';
import './cashback-button.css';

type CashbackButtonProps = { line: OrderLine; isOpen: boolean; onToggle: () => void; currency?: string };

/** A line's cashback; pressed, it explains itself. */
export function CashbackButton({ line, isOpen, onToggle, currency }: CashbackButtonProps) {
  const { t } = useTranslation('orders');
  return (
    <button type="button" className="cashback-button" aria-expanded={isOpen} onClick={onToggle}>
      <Amount value={line.cashback} {...(currency ? { currency } : {})} />
      <span className="visually-hidden">{t('lines.explain', { product: line.name })}</span>
      <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} />
    </button>
  );
}
