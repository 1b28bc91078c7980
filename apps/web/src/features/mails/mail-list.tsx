import { keepPreviousData } from '@tanstack/react-query';
import { mailStates } from '@tillback/rules/mail/mail-state';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ChoiceChip } from '../../components/filter-chip.tsx';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { ListSearch } from '../../components/list/list-search.tsx';
import { ListView } from '../../components/list/list-view.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { byOneOf, byText } from '../../lib/list/list-filters.ts';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useList } from '../../lib/list/use-list.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { MailState } from './mail-state.tsx';

type Mail = Outputs['mail']['list']['items'][number];

const readers = { keyword: byText, state: byOneOf(mailStates) };

/** What was written to whom, the newest first. */
export function MailList() {
  const { t } = useTranslation('mails');
  const list = useMailList();
  const { filters, address } = list;
  const linkTo = useBesideLink('/mails');
  return (
    <ListView
      name="mails"
      caption={t('title')}
      list={list}
      columns={useMailColumns()}
      card={(mail) => (
        <RowCard
          link={linkTo(mail.id)}
          name={mail.subject}
          lead={
            <>
              {mail.to} · <Instant at={mail.createdAt} withTime />
            </>
          }
          badges={<MailState state={mail.state} />}
        />
      )}
      linkTo={linkTo}
      search={<ListSearch label={t('keyword')} list={list} />}
      filters={
        <ChoiceChip
          label={t('column.state')}
          choices={mailStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          value={filters.state}
          onChange={(state) => address.change({ state })}
        />
      }
      exportPath="/mails"
      countOf="mails"
      nothingFound={t('nothingFound')}
      emptyState={
        <EmptyState icon="inbox" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}

function useMailList() {
  const utils = trpc.useUtils();
  const list = useList(readers);
  const page = { ...list.asked, ...list.page };
  return {
    ...list,
    query: trpc.mail.list.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.mail.list.prefetch({ ...page, cursor }),
  };
}

function useMailColumns(): ListColumn<Mail>[] {
  const { t } = useTranslation('mails');
  const linkTo = useBesideLink('/mails');
  return [
    {
      id: 'subject',
      label: t('column.subject'),
      isRowHead: true,
      cell: (mail) => <Link {...linkTo(mail.id)}>{mail.subject}</Link>,
    },
    { id: 'to', label: t('column.to'), cell: (mail) => mail.to },
    { id: 'createdAt', label: t('column.createdAt'), cell: (mail) => <Instant at={mail.createdAt} withTime /> },
    { id: 'state', label: t('column.state'), cell: (mail) => <MailState state={mail.state} /> },
  ];
}
