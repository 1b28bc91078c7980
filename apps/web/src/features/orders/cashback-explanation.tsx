import { formatAmount, parseAmount } from '@tillback/rules/money/amount';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { isZero, negated } from '../../lib/format/amount.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { OrderLine } from './order-types.ts';
import './cashback-explanation.css';

type CashbackExplanationProps = { line: OrderLine; currency: string };

/** How a line's cashback came to be, as a reckoning from top to bottom. */
export function CashbackExplanation({ line, currency }: CashbackExplanationProps) {
  const { t } = useTranslation('orders');
  const { explanation } = line;
  return (
    <div className="cashback-explanation">
      <h3>{t('explanation.title', { currency })}</h3>
      {explanation.reason ? <p className="soft">{t(`explanation.reason.${explanation.reason}`)}</p> : null}
      {explanation.ratePercent === null ? null : <Reckoning line={line} />}
      {line.refundedQuantity > 0 && !isZero(line.cashback) ? <TakenBack line={line} currency={currency} /> : null}
    </div>
  );
}

function Reckoning({ line }: { line: OrderLine }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { base, ratePercent, ruleName, ruleVersion, exact, rounded } = line.explanation;
  return (
    <dl>
      <Step
        name={t('explanation.base', {
          quantity: format.count(line.quantity),
          unitPrice: format.amount(line.unitPrice),
        })}
      >
        <Amount value={base} />
      </Step>
      <Step name={t('explanation.rate', { type: line.type, rule: ruleName ?? '', version: ruleVersion ?? '' })}>
        × {format.percent(ratePercent ?? '0')}
      </Step>
      <Step name={t('explanation.exact')}>
        <Amount value={exact} />
      </Step>
      <Step name={t('explanation.rounded')} isResult>
        <Amount value={rounded} />
      </Step>
    </dl>
  );
}

function TakenBack({ line, currency }: CashbackExplanationProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const left = parseAmount(line.cashback, currency) - parseAmount(line.cashbackTakenBack, currency);
  const returned = format.count(line.refundedQuantity);
  const sold = format.count(line.quantity);
  return (
    <dl>
      <Step name={t('explanation.takenBack', { cashback: format.amount(line.cashback), returned, sold })}>
        <Amount value={negated(line.cashbackTakenBack)} />
      </Step>
      <Step name={t('explanation.left')} isResult>
        <Amount value={formatAmount(left, currency)} />
      </Step>
    </dl>
  );
}

function Step({ name, isResult = false, children }: { name: string; isResult?: boolean; children: ReactNode }) {
  return (
    <div className={isResult ? 'reckoning-step reckoning-result' : 'reckoning-step'}>
      <dt>{name}</dt>
      <dd className="tabular">{children}</dd>
    </div>
  );
}
