import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/error-state.tsx';
import { RowBones, Skeleton } from '../../../components/skeleton.tsx';
import { problemOf } from '../../../lib/problem.ts';
import { trpc } from '../../../lib/trpc.ts';
import type { Import, ImportReport } from '../intake-types.ts';
import { RecordPreview } from '../records/record-preview.tsx';
import { PreviewSample } from './preview-sample.tsx';
import type { Preview } from './preview-types.ts';
import { usePreviewCards } from './use-preview-cards.tsx';
import { usePreviewColumns } from './use-preview-columns.tsx';

/** Samples of what a dry run would have made: orders, returns, customers, products. */
export function ImportPreview({ shown: { id, kind }, report }: { shown: Import; report: ImportReport }) {
  const { t } = useTranslation('mapping');
  const query = trpc.intake.getPreview.useQuery({ id }, { staleTime: Infinity, retry: false });
  // Dry runs of earlier days have none.
  if (query.error && problemOf(query.error).code === 'not_found') return null;
  return (
    <section className="panel" aria-labelledby="preview-title">
      <div className="panel-head">
        <h2 id="preview-title">{t('preview.title')}</h2>
      </div>
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => query.refetch()} />
      ) : query.data ? (
        kind !== 'sales' && query.data.records ? (
          <RecordPreview kind={kind} records={query.data.records} report={report} currency={query.data.currency} />
        ) : (
          <Samples preview={query.data} report={report} />
        )
      ) : (
        <Skeleton>
          <RowBones rows={6} />
        </Skeleton>
      )}
    </section>
  );
}

function Samples({ preview, report }: { preview: Preview; report: ImportReport }) {
  const { t } = useTranslation('mapping');
  const columns = usePreviewColumns(preview.currency);
  const cards = usePreviewCards(preview.currency);
  const { orders, returns, newCustomers, newProducts, changedProducts, productsChanged } = preview;
  const isEmpty = [orders, returns, newCustomers, newProducts, changedProducts].every((rows) => rows.length === 0);
  if (isEmpty) return <p className="preview-nothing soft">{t('preview.nothing')}</p>;
  const returnLines = report.returnLinesWhole + report.returnLinesPart;
  return (
    <>
      <PreviewSample
        title={t('preview.orders')}
        rows={orders}
        total={orders.some(({ isKnown }) => isKnown) ? null : report.orders}
        columns={columns.orders}
        card={cards.orders}
        keyOf={({ invoice }) => invoice}
        detailOf={columns.orderLines}
      />
      <PreviewSample
        title={t('preview.returns')}
        rows={returns}
        total={returns.length < returnLines ? returnLines : null}
        columns={columns.returns}
        card={cards.returns}
        keyOf={({ invoice, orderInvoice }) => `${invoice} ${orderInvoice}`}
      />
      <PreviewSample
        title={t('preview.newCustomers')}
        rows={newCustomers}
        total={report.customersNew}
        columns={columns.customers}
        card={cards.customers}
        keyOf={({ reference }) => reference}
      />
      <PreviewSample
        title={t('preview.newProducts')}
        rows={newProducts}
        total={report.productsNew}
        columns={columns.products}
        card={cards.products}
        keyOf={({ sku }) => sku}
      />
      <PreviewSample
        title={t('preview.changedProducts')}
        rows={changedProducts}
        total={productsChanged}
        columns={columns.changes}
        card={cards.changes}
        keyOf={({ sku }) => sku}
      />
    </>
  );
}
