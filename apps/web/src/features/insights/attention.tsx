import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../components/icon.tsx';
import { Bone, Skeleton } from '../../components/skeleton.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useProblemText } from '../../lib/i18n/use-problem-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import { useReadyToDraw } from '../../lib/use-ready-to-draw.ts';
import { AttentionFailures } from './attention-failures.tsx';
import './attention.css';

type Attended = Outputs['insights']['attention'];
type Waiting = Attended['items'][number];

/** What was refused or failed and waits for somebody, or that nothing does. */
export function Attention() {
  const attention = trpc.insights.attention.useQuery();
  // It and the figures under it come in one answer: drawn at once, neither moves the other.
  const isReady = useReadyToDraw(attention.isSuccess);
  if (attention.isPending || (attention.isSuccess && !isReady)) {
    return (
      <Skeleton>
        <div className="panel attention">
          <Bone width="half" />
        </div>
      </Skeleton>
    );
  }
  if (attention.isError) return <NotKnown error={attention.error} onRetry={() => attention.refetch()} />;
  return attention.data.items.length === 0 ? <AllClear /> : <Waitings {...attention.data} />;
}

/** The figures below may be there all the same. */
function NotKnown({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('errors');
  const problemText = useProblemText();
  return (
    <section className="panel attention" aria-labelledby="attention-title">
      <AttentionTitle />
      <p className="soft" role="alert">
        {problemText(problemOf(error)).detail}
      </p>
      <Button size="sm" variant="secondary" onClick={onRetry}>
        <Icon name="arrow-clockwise" />
        {t('retry')}
      </Button>
    </section>
  );
}

function AttentionTitle() {
  const { t } = useTranslation('home');
  return (
    <h2 id="attention-title" className="attention-title">
      {t('attention.title')}
    </h2>
  );
}

function AllClear() {
  const { t } = useTranslation('home');
  return (
    <section className="panel attention attention-clear" aria-labelledby="attention-title">
      <Icon name="check-circle" />
      <h2 id="attention-title" className="attention-title">
        {t('attention.clear')}
      </h2>
      <p className="soft">{t('attention.clearText')}</p>
    </section>
  );
}

function Waitings({ items, since }: Attended) {
  const failures = items.flatMap((item) => item.failures);
  return (
    <section className="panel attention" aria-labelledby="attention-title">
      <AttentionTitle />
      <ul className="attention-items">
        {items.map((item) => (
          <li key={item.kind}>
            <Icon name="exclamation-circle" />
            <WaitingText item={item} since={since} />
          </li>
        ))}
      </ul>
      {failures.length > 0 ? <AttentionFailures failures={failures} /> : null}
    </section>
  );
}

function WaitingText({ item, since }: { item: Waiting; since: string }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const text = t(`attention.${item.kind}`, { count: item.count, number: format.count(item.count) });
  const to = whereToSee(item, since);
  return to ? <Link to={to}>{text}</Link> : <span>{text}</span>;
}

/** Where what waits is listed; null where it is told here. */
function whereToSee({ kind, importId }: Waiting, since: string): string | null {
  const oneOrAll = importId ? `/intake/${importId}` : '/intake';
  switch (kind) {
    case 'rows-refused':
      return importId ? `${oneOrAll}?verdict=refused` : oneOrAll;
    case 'imports-failed':
      return oneOrAll;
    case 'sales-refused':
      return `/intake/inbox?${new URLSearchParams({ verdict: 'refused', from: since })}`;
    case 'stock-low':
      return '/products?lowStock=true';
    case 'jobs-failed':
    case 'facts-undelivered':
      return null;
  }
}
