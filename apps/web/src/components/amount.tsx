import { useTranslation } from 'react-i18next';
import { isZero } from '../lib/format/amount.ts';
import { useFormat } from '../lib/i18n/use-format.ts';

type AmountProps = {
  /** decimal text, e.g. "12.34" */
  value: string;
  /** where no head of a column names the currency */
  currency?: string;
  /** a dash instead of 0.00, where most values of a column are zero */
  dashForZero?: boolean;
};

export function Amount({ value, currency, dashForZero = false }: AmountProps) {
  const format = useFormat();
  const { t } = useTranslation();
  if (dashForZero && isZero(value)) {
    return (
      <span className="faint">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('nothing')}</span>
      </span>
    );
  }
  return <span className="tabular nowrap">{currency ? format.money(value, currency) : format.amount(value)}</span>;
}
