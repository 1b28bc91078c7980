import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import type { Client, NewClient } from './client-types.ts';
import { RevokeQuestion } from './revoke-question.tsx';
import { RotateQuestion } from './rotate-question.tsx';

type ClientActionsProps = { client: Client; onRotated: (client: NewClient) => void };

/** Another secret, or the end; each asks once more. */
export function ClientActions({ client, onRotated }: ClientActionsProps) {
  const { t } = useTranslation('clients');
  const [question, setQuestion] = useState<'rotate' | 'revoke' | null>(null);
  const keep = () => setQuestion(null);
  if (question === 'revoke') return <RevokeQuestion client={client} onKeep={keep} />;
  if (question === 'rotate') return <RotateQuestion client={client} onKeep={keep} onRotated={onRotated} />;
  return (
    <div className="client-row-actions">
      {client.type === 'public' ? null : (
        <Button
          variant="secondary"
          size="sm"
          aria-label={t('rotate.of', { name: client.name })}
          onClick={() => setQuestion('rotate')}
        >
          {t('rotate.ask')}
        </Button>
      )}
      <Button
        variant="secondary"
        size="sm"
        aria-label={t('revoke.of', { name: client.name })}
        onClick={() => setQuestion('revoke')}
      >
        {t('revoke.ask')}
      </Button>
    </div>
  );
}
