import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Fact, Facts } from '../../components/facts.tsx';
import { Instant } from '../../components/instant.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { AuditChanges } from './audit-changes.tsx';
import type { AuditEntry } from './audit-types.ts';
import { SubjectLink } from './subject-link.tsx';

/** One thing that was done: by whom, from where, to what, and what it was before and after. */
export function AuditView({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit');
  return (
    <div className="stack">
      <div className="panel">
        <Facts>
          <Fact name={t('column.at')}>
            <Instant at={entry.at} withTime />
          </Fact>
          <Fact name={t('column.actor')}>
            <PersonName>{entry.actor.name}</PersonName>{' '}
            <span className="soft">({t(`actorKind.${entry.actor.kind}`)})</span>{' '}
            {entry.actor.kind === 'user' && entry.actor.id ? (
              <Link className="text-link small-text" to={`/audit?actorId=${entry.actor.id}`}>
                {t('everythingBy')}
              </Link>
            ) : null}
          </Fact>
          {entry.client ? (
            <Fact name={t('column.client')}>
              <PersonName>{entry.client.name}</PersonName>{' '}
              <Link className="text-link small-text" to={`/audit?clientId=${entry.client.id}`}>
                {t('everythingThrough')}
              </Link>
            </Fact>
          ) : null}
          {entry.session ? (
            <Fact name={t('column.session')}>
              <code className="id-fact">{entry.session}</code>{' '}
              <Link className="text-link small-text" to={`/audit?session=${entry.session}`}>
                {t('everythingIn')}
              </Link>
            </Fact>
          ) : null}
          {entry.subject ? (
            <Fact name={t('column.subject')}>
              <SubjectLink subject={entry.subject} />{' '}
              <Link className="text-link small-text" to={`/audit?keyword=${entry.subject.id}`}>
                {t('everythingOf')}
              </Link>
            </Fact>
          ) : null}
          {entry.ip ? <Fact name={t('column.ip')}>{entry.ip}</Fact> : null}
          {entry.requestId ? (
            <Fact name={t('column.requestId')}>
              <code className="id-fact">{entry.requestId}</code>
            </Fact>
          ) : null}
        </Facts>
      </div>
      <section className="panel" aria-labelledby="audit-changes-title">
        <div className="panel-head">
          <h2 id="audit-changes-title">{t('changes')}</h2>
          {entry.changes === null ? <span className="soft">{t('noChanges')}</span> : null}
        </div>
        {entry.changes === null ? null : <AuditChanges changes={entry.changes} />}
      </section>
    </div>
  );
}
