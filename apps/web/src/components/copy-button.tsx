import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';

const saidForMilliseconds = 2_000;

/** Copies a text, and says that it did. Where the browser lets nobody copy, the text beside it can be selected. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('notCopied');
    }
    setTimeout(() => setOutcome(null), saidForMilliseconds);
  }

  return (
    <>
      <Button variant="secondary" size="sm" onClick={() => void copy()}>
        <Icon name={outcome === 'copied' ? 'check' : 'copy'} />
        {t('copy.copy')}
      </Button>
      <span className="small-text soft" role="status">
        {outcome ? t(`copy.${outcome}`) : null}
      </span>
    </>
  );
}
