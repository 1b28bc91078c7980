import { useTranslation } from 'react-i18next';
import { Instant } from '../../components/instant.tsx';
import type { Outputs } from '../../lib/trpc.ts';

type Failure = Outputs['insights']['attention']['items'][number]['failures'][number];

/** The last of what has no page of its own: what it was, when, and what it said. */
export function AttentionFailures({ failures }: { failures: readonly Failure[] }) {
  const { t } = useTranslation('home');
  return (
    <details className="attention-failures">
      <summary>{t('attention.failures')}</summary>
      <ul>
        {failures.map(({ name, at, error }) => (
          <li key={`${name} ${at}`}>
            <code>{name}</code> · <Instant at={at} withTime />
            <div className="soft">{error}</div>
          </li>
        ))}
      </ul>
    </details>
  );
}
