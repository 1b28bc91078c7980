import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Column } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { TableOrCards } from '../../components/table-or-cards.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useTypeLabel } from '../../lib/i18n/use-type-label.ts';
import { useMay } from '../../lib/session.tsx';
import { trpc } from '../../lib/trpc.ts';
import type { ProductType } from './catalog-types.ts';
import { NewType } from './new-type.tsx';
import { TypeActions } from './type-actions.tsx';
import { TypeRename } from './type-rename.tsx';
import './type-list.css';

/** Every type there is: what it is called, how many products have it, and what can be done with it. */
export function TypeList() {
  const { t } = useTranslation('catalog');
  const types = trpc.catalog.listTypes.useQuery({ limit: 100 });
  const mayWrite = useMay('catalog.write');
  const columns = useTypeColumns(mayWrite);
  return (
    <Loaded query={types}>
      {({ items }) => (
        <div className="panel">
          <div className="panel-head">
            <p className="soft type-list-lead">{t('types.lead')}</p>
            {mayWrite ? <NewType /> : null}
          </div>
          {items.length === 0 ? (
            <EmptyState icon="box" title={t('types.empty.title')}>
              {t('types.empty.text')}
            </EmptyState>
          ) : (
            <TableOrCards
              caption={t('types.title')}
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              card={(type) => (
                <div className="type-card">
                  {columns.map(({ id, head, isFigure, cell }) => (
                    <div key={id} className={isFigure ? 'type-card-figure' : undefined}>
                      {isFigure ? <span className="soft">{head}</span> : null}
                      {cell(type)}
                    </div>
                  ))}
                </div>
              )}
            />
          )}
        </div>
      )}
    </Loaded>
  );
}

function useTypeColumns(mayWrite: boolean): Column<ProductType>[] {
  const { t } = useTranslation('catalog');
  const [renamedId, setRenamedId] = useState<string | null>(null);
  const columns: Column<ProductType>[] = [
    {
      id: 'name',
      head: t('column.name'),
      isRowHead: true,
      cell: (type) =>
        type.id === renamedId ? (
          <TypeRename type={type} onClose={() => setRenamedId(null)} />
        ) : (
          <TypeName type={type} />
        ),
    },
    { id: 'products', head: t('title'), isFigure: true, cell: (type) => <TypeCount type={type} /> },
  ];
  if (!mayWrite) return columns;
  const cell = (type: ProductType) => <TypeActions type={type} onRename={() => setRenamedId(type.id)} />;
  return [...columns, { id: 'actions', head: <span className="visually-hidden">{t('types.actions')}</span>, cell }];
}

function TypeName({ type: { name, code, archived } }: { type: ProductType }) {
  const { t } = useTranslation('catalog');
  const label = useTypeLabel()(name);
  return (
    <>
      <bdi>{label}</bdi> {archived ? <StatusBadge tone="warning">{t('archived')}</StatusBadge> : null}
      {name === code ? null : <span className="type-list-code">{t('types.firstCalled', { code })}</span>}
    </>
  );
}

function TypeCount({ type: { name, products, productsIsAtLeast } }: { type: ProductType }) {
  const { t } = useTranslation();
  const format = useFormat();
  const number = format.count(products);
  if (products === 0) return <span className="faint">{number}</span>;
  return (
    <Link to={`/products?${new URLSearchParams({ type: name })}`}>
      {productsIsAtLeast ? t('atLeast', { text: number }) : number}
    </Link>
  );
}
