import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Instant } from '../../components/instant.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { ImportStatus } from './import-status.tsx';
import type { Import } from './intake-types.ts';
import './import-cards.css';

export function ImportCards({ imports }: { imports: readonly Import[] }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  return (
    <ul className="import-cards">
      {imports.map((each) => {
        const rows = each.report?.rows ?? each.progress.rowsDone;
        return (
          <li key={each.id}>
            <Link to={`/intake/${each.id}`}>
              <span className="import-card-name">{each.fileName}</span>
              <span className="soft">
                <Instant at={each.createdAt} withTime /> · {t('rowCount', { count: rows, number: format.count(rows) })}
              </span>
              <ImportStatus shown={each} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
