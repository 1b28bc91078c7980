import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Instant } from '../../components/instant.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useMay } from '../../lib/session.tsx';
import { RateForm } from './rate-form.tsx';
import type { Rule } from './settings-types.ts';
import type { RateOutcome } from './use-rate-form.ts';

type Version = Rule['versions'][number];

/** Each version of the rates there was and will be; admins add another, operators propose one. */
export function RateSettings({ rule }: { rule: Rule }) {
  const { t } = useTranslation('settings');
  const mayWrite = useMay('rules.write');
  const mayPropose = useMay('rules.propose');
  const [isAdding, setAdding] = useState(false);
  const [outcome, setOutcome] = useState<RateOutcome | undefined>();
  return (
    <section className="stack" aria-labelledby="rates-title">
      <div className="panel">
        <div className="panel-head">
          <div>
            <h2 id="rates-title">{t('rates.title')}</h2>
            <p className="soft">{t('rates.lead')}</p>
            <p role="status" className="soft">
              {outcome === undefined
                ? null
                : t(outcome === null ? 'rates.proposed' : 'rates.added', { version: outcome })}
            </p>
          </div>
          {mayPropose && !isAdding ? (
            <Button variant="secondary" onClick={() => setAdding(true)}>
              {t(mayWrite ? 'rates.change' : 'rates.propose')}
            </Button>
          ) : null}
        </div>
        <DataTable
          caption={t('rates.title')}
          columns={useVersionColumns(rule)}
          rows={rule.versions}
          keyOf={(version) => String(version.version)}
        />
      </div>
      {isAdding ? (
        <RateForm
          rule={rule}
          onDone={(done) => {
            setOutcome(done);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : null}
    </section>
  );
}

function useVersionColumns(rule: Rule): Column<Version>[] {
  const { t } = useTranslation('settings');
  const format = useFormat();
  return [
    { id: 'version', head: t('rates.version'), isRowHead: true, cell: ({ version }) => version },
    {
      id: 'from',
      head: t('rates.from'),
      cell: ({ inForceFrom }) => (inForceFrom ? <Instant at={inForceFrom} withTime /> : t('rates.sinceEver')),
    },
    { id: 'state', head: t('rates.state'), cell: (version) => <VersionState version={version} rule={rule} /> },
    ...Object.keys(rule.rates).map((type) => ({
      id: type,
      head: <bdi>{type}</bdi>,
      isFigure: true,
      cell: (version: Version) => format.percent(version.rates[type] ?? '0'),
    })),
  ];
}

function VersionState({ version, rule }: { version: Version; rule: Rule }) {
  const { t } = useTranslation('settings');
  if (version.version === rule.version) return <StatusBadge tone="positive">{t('rates.now')}</StatusBadge>;
  const isPlanned = isAfter(version.inForceFrom, rule.inForceFrom);
  return (
    <StatusBadge tone={isPlanned ? 'pending' : 'neutral'}>
      {isPlanned ? t('rates.later') : t('rates.before')}
    </StatusBadge>
  );
}

/** Null is since ever. A version that begins after the one in force has not begun yet. */
function isAfter(one: string | null, other: string | null): boolean {
  return one !== null && (other === null || Date.parse(one) > Date.parse(other));
}
