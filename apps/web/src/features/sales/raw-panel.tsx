import { useTranslation } from 'react-i18next';
import { ScrollBox } from '../../components/scroll-box.tsx';
import './raw-panel.css';

/** What was sent, as it was. */
export function RawPanel({ raw }: { raw: unknown }) {
  const { t } = useTranslation('sales');
  return (
    <section className="panel" aria-labelledby="sale-raw">
      <div className="panel-head">
        <h2 id="sale-raw">{t('raw')}</h2>
      </div>
      <ScrollBox label={t('raw')}>
        <pre className="raw-sale">{JSON.stringify(raw, null, 2)}</pre>
      </ScrollBox>
    </section>
  );
}
