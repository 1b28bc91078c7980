import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { documentText } from '../../lib/format/document.ts';
import { ParsedProducts } from './parsed-products.tsx';
import { SaleMistakes } from './sale-mistakes.tsx';
import type { ParsedSale, Sale } from './sale-types.ts';
import './parsed-panel.css';

/** What was understood, and what was answered where that was not enough. */
export function ParsedPanel({ sale }: { sale: Sale }) {
  const { t } = useTranslation('sales');
  return (
    <section className="panel" aria-labelledby="sale-parsed">
      <div className="panel-head">
        <h2 id="sale-parsed">{t('parsed')}</h2>
      </div>
      {sale.parsed ? (
        <>
          <ParsedFields parsed={sale.parsed} currency={sale.currency} />
          <ParsedProducts parsed={sale.parsed} currency={sale.currency} />
        </>
      ) : (
        <p className="parsed-none soft">{t('nothingParsed')}</p>
      )}
      <SaleMistakes sale={sale} />
    </section>
  );
}

function ParsedFields({ parsed, currency }: { parsed: ParsedSale; currency: string }) {
  const { t } = useTranslation('sales');
  const { soldAt, customer, reference, total, sum } = parsed;
  return (
    <dl className="parsed-fields">
      <Field name={t('field.soldAt')}>
        <Instant at={soldAt} withTime />
      </Field>
      <Field name={t('column.customer')}>
        <PersonName>{customer.name}</PersonName>
      </Field>
      <Field name={t('field.document')}>
        {customer.document ? documentText(customer.document) : <span className="faint">{t('field.noDocument')}</span>}
      </Field>
      {reference ? <Field name={t('column.reference')}>{reference}</Field> : null}
      <Field name={t('column.total')}>
        <Amount value={total} currency={currency} />
      </Field>
      {sum === total ? null : (
        <Field name={t('field.sum')}>
          <Amount value={sum} currency={currency} />
        </Field>
      )}
    </dl>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
