import type { ImportKind } from '@tillback/rules/intake/record-mapping';
import type { ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';

type SendActionsProps = {
  kind: ImportKind;
  isReady: boolean;
  onImport: () => void;
  /** what is still missing, or what the buttons do */
  children: ReactNode;
};

/** Checking a file first, which submits its form, or importing it at once. */
export function SendActions({ kind, isReady, onImport, children }: SendActionsProps) {
  const { t } = useTranslation('mapping');
  return (
    <div className="import-actions">
      <Button type="submit" disabled={!isReady}>
        {t('send.check')}
      </Button>
      <Button variant="secondary" disabled={!isReady} onClick={onImport}>
        {t(`send.import.${kind}`)}
      </Button>
      <span className="faint" role="status">
        {children}
      </span>
    </div>
  );
}
