import { keepPreviousData } from '@tanstack/react-query';
import { roles } from '@tillback/rules/access/rights';
import { userStatuses } from '@tillback/rules/users/user-state';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state.tsx';
import { ChoiceChip } from '../../components/filter-chip.tsx';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { ListSearch } from '../../components/list/list-search.tsx';
import { ListView } from '../../components/list/list-view.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { byOneOf, byText } from '../../lib/list/list-filters.ts';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useSortedList } from '../../lib/list/use-list.ts';
import { trpc } from '../../lib/trpc.ts';
import { UserStatus } from './user-status.tsx';
import type { User } from './user-types.ts';

const sorts = ['-createdAt', 'createdAt', 'name', '-name'] as const;
const readers = { keyword: byText, role: byOneOf(roles), status: byOneOf(userStatuses) };

/** Who can sign in. */
export function UserList() {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const list = useUserList();
  const { filters, address } = list;
  const linkTo = useBesideLink('/users');
  return (
    <ListView
      name="users"
      caption={t('title')}
      list={list}
      columns={useUserColumns()}
      card={(user) => (
        <RowCard
          link={linkTo(user.id)}
          name={user.name}
          lead={`${user.email} · ${common(`role.${user.role}`)}`}
          badges={<UserStatus status={user.status} />}
        />
      )}
      linkTo={linkTo}
      search={<ListSearch label={t('keyword')} list={list} />}
      filters={
        <>
          <ChoiceChip
            label={t('column.role')}
            choices={roles.map((value) => ({ value, label: common(`role.${value}`) }))}
            value={filters.role}
            onChange={(role) => address.change({ role })}
          />
          <ChoiceChip
            label={t('column.status')}
            choices={userStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            value={filters.status}
            onChange={(status) => address.change({ status })}
          />
        </>
      }
      sorts={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
      exportPath="/users"
      countOf="users"
      nothingFound={t('nothingFound')}
      emptyState={
        <EmptyState icon="person" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}

function useUserList() {
  const utils = trpc.useUtils();
  const list = useSortedList(readers, sorts);
  const page = { ...list.asked, ...list.page };
  return {
    ...list,
    query: trpc.users.list.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.users.list.prefetch({ ...page, cursor }),
  };
}

/** The columns of the list, from left to right. */
function useUserColumns(): ListColumn<User>[] {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const linkTo = useBesideLink('/users');
  return [
    {
      id: 'name',
      label: t('column.name'),
      isRowHead: true,
      sortBy: 'name',
      cell: (user) => (
        <Link {...linkTo(user.id)}>
          <PersonName>{user.name}</PersonName>
        </Link>
      ),
    },
    { id: 'email', label: t('column.email'), cell: (user) => user.email },
    { id: 'role', label: t('column.role'), cell: (user) => common(`role.${user.role}`) },
    { id: 'status', label: t('column.status'), cell: (user) => <UserStatus status={user.status} /> },
    {
      id: 'factor',
      label: t('column.factor'),
      cell: (user) => t(`factor.${factorOf(user)}`),
    },
    {
      id: 'createdAt',
      label: t('column.createdAt'),
      sortBy: 'createdAt',
      cell: (user) => <Instant at={user.createdAt} />,
    },
  ];
}

export function factorOf(user: User): 'on' | 'required' | 'off' {
  if (user.hasSecondFactor) return 'on';
  return user.secondFactorRequired ? 'required' : 'off';
}
