import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Fact, Facts } from '../../components/facts.tsx';
import { FormPanel } from '../../components/form-panel.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { longestKeyword, SearchBox } from '../../components/search-box.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { isolated } from '../../lib/format/isolated.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { trpc } from '../../lib/trpc.ts';
import type { Customer } from './customer-types.ts';
import { useMergeCustomers } from './use-customer-changes.ts';
import './merge-form.css';

const mostChoices = 6;

type MergeFormProps = { customer: Customer; onMerged: (id: string) => void };

/** Finds the customer that stays, shows what goes over, and does it. */
export function MergeForm({ customer, onMerged }: MergeFormProps) {
  const { t } = useTranslation('customers');
  const [chosen, setChosen] = useState<Customer | null>(null);
  const merge = useMergeCustomers();
  return (
    <FormPanel
      error={merge.error}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) merge.mutate({ id: customer.id, intoId: chosen.id }, { onSuccess: ({ id }) => onMerged(id) });
      }}
      actions={
        <>
          {chosen ? (
            <SubmitButton isWorking={merge.isPending}>
              {t('merge.submit', { name: isolated(chosen.name) })}
            </SubmitButton>
          ) : null}
          <Link className="btn btn-secondary" to={`/customers/${customer.id}`}>
            {t('cancel')}
          </Link>
        </>
      }
    >
      <p className="merge-lead soft">{t('merge.lead')}</p>
      <Candidates customer={customer} chosen={chosen} onChoose={setChosen} />
      {chosen ? <Preview customer={customer} into={chosen} /> : null}
    </FormPanel>
  );
}

type CandidatesProps = { customer: Customer; chosen: Customer | null; onChoose: (customer: Customer) => void };

function Candidates({ customer, chosen, onChoose }: CandidatesProps) {
  const { t } = useTranslation('customers');
  const [keyword, setKeyword] = useState('');
  // Who is there twice has mostly the same name: until something is typed, they are offered.
  const asked = keyword || keywordOf(customer.name);
  const found = trpc.customers.list.useQuery({
    status: 'active',
    limit: mostChoices + 1,
    ...(asked && { keyword: asked }),
  });
  const others = found.data?.items.filter(({ id }) => id !== customer.id).slice(0, mostChoices) ?? [];
  return (
    <>
      <SearchBox label={t('merge.find')} value={keyword} onSearch={setKeyword} />
      <fieldset className="merge-choices">
        <legend className="visually-hidden">{t('merge.choose')}</legend>
        {others.map((other) => (
          <label key={other.id} className="merge-choice">
            <input
              type="radio"
              className="form-check-input"
              name="merge-into"
              checked={chosen?.id === other.id}
              onChange={() => onChoose(other)}
            />
            <span>
              <PersonName>{other.name}</PersonName>{' '}
              <span className="soft">{[other.email, other.reference].filter(Boolean).join(' · ')}</span>
            </span>
          </label>
        ))}
        {found.data && others.length === 0 ? (
          <p className="soft">{t(keyword ? 'merge.none' : 'merge.noneOfTheName')}</p>
        ) : null}
      </fieldset>
    </>
  );
}

/** As much of a name as can be searched for, whole characters. */
function keywordOf(name: string): string {
  return name.slice(0, longestKeyword).replace(/[\ud800-\udbff]$/, '');
}

function Preview({ customer, into }: { customer: Customer; into: Customer }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  return (
    <section className="merge-preview" aria-label={t('merge.moves', { name: isolated(into.name) })}>
      <h2>{t('merge.moves', { name: isolated(into.name) })}</h2>
      <Facts>
        <Fact name={t('column.orders')}>{format.count(customer.orderCount)}</Fact>
        <Fact name={t('column.pending')}>
          <Amount value={customer.pending} currency={customer.currency} />
        </Fact>
        <Fact name={t('column.available')}>
          <Amount value={customer.available} currency={customer.currency} />
        </Fact>
      </Facts>
    </section>
  );
}
