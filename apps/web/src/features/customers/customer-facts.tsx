import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { Fact, Facts, FigureFacts, IdFact } from '../../components/facts.tsx';
import { Instant } from '../../components/instant.tsx';
import { documentText } from '../../lib/format/document.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { CustomerNotice } from './customer-notice.tsx';
import type { Customer } from './customer-types.ts';

/** What a customer has, and below it who they are. */
export function CustomerFacts({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  return (
    <>
      <CustomerNotice customer={customer} />
      <div className="panel">
        <FigureFacts>
          <Fact name={t('column.available')}>
            <Amount value={customer.available} currency={customer.currency} />
          </Fact>
          <Fact name={t('column.pending')}>
            <Amount value={customer.pending} currency={customer.currency} />
          </Fact>
          <Fact name={t('column.orders')}>{format.count(customer.orderCount)}</Fact>
        </FigureFacts>
        <Facts>
          <Fact name={t('column.email')}>{customer.email ?? t('none')}</Fact>
          <Fact name={t('column.reference')}>{customer.reference ?? t('none')}</Fact>
          {customer.document ? (
            <Fact name={t('column.document')}>
              <span className="tabular">{documentText(customer.document)}</span>
            </Fact>
          ) : null}
          <Fact name={t('column.country')}>{customer.country ?? t('none')}</Fact>
          <Fact name={t('column.createdAt')}>
            <Instant at={customer.createdAt} withTime />
          </Fact>
          <IdFact name={t('id')} id={customer.id} />
        </Facts>
      </div>
    </>
  );
}
