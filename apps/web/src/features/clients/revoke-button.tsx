import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import type { Client } from './client-types.ts';
import { RevokeQuestion } from './revoke-question.tsx';

/** Asks once more before it revokes. */
export function RevokeButton({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const [isAsking, setAsking] = useState(false);
  if (isAsking) return <RevokeQuestion client={client} onKeep={() => setAsking(false)} />;
  return (
    <Button
      variant="secondary"
      size="sm"
      aria-label={t('revoke.of', { name: client.name })}
      onClick={() => setAsking(true)}
    >
      {t('revoke.ask')}
    </Button>
  );
}
