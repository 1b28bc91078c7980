import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../components/notice.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { UndoPreview } from './intake-types.ts';
import './undo-dependents.css';

type Dependents = UndoPreview['dependents'][number];

const addressOf = {
  'cashback-used': '/customers',
  'customer-merged': '/customers',
  'units-refunded': '/orders',
  'refund-came-short': '/orders',
  'lines-added': '/orders',
  'rows-recognised': '/intake',
} as const satisfies Record<Dependents['kind'], string>;

/** What stands in the way of undoing an import, each with the way to it. */
export function UndoDependents({ dependents }: { dependents: readonly Dependents[] }) {
  const { t } = useTranslation('undo');
  return (
    <Notice tone="warning" title={t('blocked')}>
      <p>{t('blockedText')}</p>
      <ul className="undo-dependents">
        {dependents.map((ofKind) => (
          <li key={ofKind.kind}>
            <OfKind dependents={ofKind} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function OfKind({ dependents: { kind, count, items } }: { dependents: Dependents }) {
  const { t } = useTranslation('undo');
  const format = useFormat();
  const others = count - items.length;
  return (
    <>
      {t(`dependent.${kind}`, { count, number: format.count(count) })}{' '}
      {items.map((item, index) => (
        <span key={item.id}>
          {index > 0 ? ', ' : null}
          <Link to={`${addressOf[kind]}/${item.id}`}>
            <PersonName>{item.name || item.id}</PersonName>
          </Link>
        </span>
      ))}{' '}
      {others > 0 ? t('others', { count: others, number: format.count(others) }) : null}
    </>
  );
}
