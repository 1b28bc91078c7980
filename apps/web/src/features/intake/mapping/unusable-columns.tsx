import { useTranslation } from 'react-i18next';
import type { FileColumn } from './file-look.ts';

/** Says which columns cannot be told from one another. */
export function UnusableColumns({ columns }: { columns: readonly FileColumn[] }) {
  const { t } = useTranslation('mapping');
  const unusable = columns.filter(({ isUsable, name }) => !isUsable && name !== '').map(({ name }) => name);
  if (unusable.length === 0) return null;
  return <p className="small-text faint">{t('unusable', { names: [...new Set(unusable)].join(', ') })}</p>;
}
