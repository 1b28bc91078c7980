import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../components/facts.tsx';
import { Instant } from '../../components/instant.tsx';
import type { Outputs } from '../../lib/trpc.ts';
import { MailState } from './mail-state.tsx';
import './mail-view.css';

type Mail = Outputs['mail']['get'];

/** A mail: what became of it and, in the demo, what it says. */
export function MailView({ mail }: { mail: Mail }) {
  const { t } = useTranslation('mails');
  return (
    <div className="stack">
      <div className="panel">
        <Facts>
          <Fact name={t('column.to')}>{mail.to}</Fact>
          <Fact name={t('column.state')}>
            <MailState state={mail.state} />
          </Fact>
          <Fact name={t('column.createdAt')}>
            <Instant at={mail.createdAt} withTime />
          </Fact>
          {mail.sentAt ? (
            <Fact name={t('column.sentAt')}>
              <Instant at={mail.sentAt} withTime />
            </Fact>
          ) : null}
          {mail.lastError ? <Fact name={t('lastError')}>{mail.lastError}</Fact> : null}
        </Facts>
      </div>
      {mail.parts ? (
        <div className="panel mail-body" lang={mail.language}>
          {mail.parts.map((part, index) => (
            <MailPart key={`${index}-${part.kind}`} part={part} />
          ))}
        </div>
      ) : (
        <p className="soft">{t('notShown')}</p>
      )}
    </div>
  );
}

function MailPart({ part }: { part: NonNullable<Mail['parts']>[number] }) {
  switch (part.kind) {
    case 'text':
      return <p>{part.text}</p>;
    case 'facts':
      return (
        <Facts>
          {part.facts.map(({ name, value }) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
        </Facts>
      );
    case 'link':
      // Another page than this one: it may be for someone who is not signed in.
      return (
        <p>
          <a className="btn btn-primary" href={part.path}>
            {part.label}
          </a>
        </p>
      );
  }
}
