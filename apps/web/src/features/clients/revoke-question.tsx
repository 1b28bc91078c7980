import { useEffect, useRef } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../lib/i18n/use-problem-text.ts';
import { problemOf } from '../../lib/problem.ts';
import type { Client } from './client-types.ts';
import { useRevokeClient } from './use-revoke-client.ts';

/** Whether to revoke a key, which cannot be undone. */
export function RevokeQuestion({ client, onKeep }: { client: Client; onKeep: () => void }) {
  const { t } = useTranslation('clients');
  const problemText = useProblemText();
  const revoke = useRevokeClient();
  const answer = useRef<HTMLButtonElement>(null);
  // The button that had the focus has given way to this question.
  useEffect(() => answer.current?.focus(), []);
  return (
    <fieldset className="client-row-actions" aria-label={t('revoke.of', { name: client.name })}>
      <span className="soft" role="status">
        {revoke.error ? problemText(problemOf(revoke.error)).title : t('revoke.forGood')}
      </span>
      <Button
        ref={answer}
        variant="negative"
        size="sm"
        disabled={revoke.isPending}
        onClick={() => revoke.mutate({ id: client.clientId })}
      >
        {t('revoke.confirm')}
      </Button>
      <Button variant="secondary" size="sm" onClick={onKeep}>
        {t('revoke.keep')}
      </Button>
    </fieldset>
  );
}
