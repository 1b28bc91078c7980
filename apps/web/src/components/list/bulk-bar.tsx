import type { ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import './bulk-bar.css';

type BulkBarProps = { count: number; isAll?: boolean; onClear: () => void; children: ReactNode };

/** What can be done to the rows that were picked, with how many they are. */
export function BulkBar({ count, isAll = false, onClear, children }: BulkBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={count > 0 ? 'bulk-bar bulk-bar-shown' : 'bulk-bar'}>
      <span className="bulk-bar-count" role="status">
        {count > 0 ? t(isAll ? 'list.pickedMatching' : 'list.picked', { count, number: format.count(count) }) : null}
      </span>
      {count > 0 ? (
        <>
          {children}
          <Button variant="link" size="sm" onClick={onClear}>
            {t('list.unpick')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
