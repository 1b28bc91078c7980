import { fieldsOfRecords, type RecordField } from '@tillback/rules/intake/record-mapping';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { ImportRow } from './intake-types.ts';

/** What exactly is wrong with a row, in the reader's language; where only the server's English says it, the reason is enough. */
export function RowDetail({ row }: { row: ImportRow }) {
  const text = useDetailText()(row);
  return text === null ? null : <span className="small-text faint">{text}</span>;
}

function useDetailText(): (row: ImportRow) => string | null {
  const { t, i18n } = useTranslation(['intake', 'records']);
  const format = useFormat();
  return ({ detail, parameters }) => {
    const field = fieldsOfRecords.find((each) => each === parameters?.field);
    if (parameters && field) {
      return t('records:wrongCell', {
        field: t(`records:field.${field}`),
        rule: t(`records:${ruleKey(field, parameters.rule)}`, { most: format.count(parameters.most ?? 0) }),
      });
    }
    if (parameters?.wanted !== undefined && parameters.found !== undefined) {
      const { found, wanted } = parameters;
      return t('foundInPart', { found: format.count(found), wanted: format.count(wanted), count: wanted });
    }
    return i18n.language === 'en' ? detail : null;
  };
}

/** Rules that are the same for each field, and what a field takes where it has another value. */
function ruleKey(field: RecordField, rule: string | undefined) {
  const common = commonRules.find((each) => each === rule);
  return common ? (`rule.${common}` as const) : (`takes.${field}` as const);
}

const commonRules = ['missing', 'too-long', 'too-precise', 'too-large'] as const;
