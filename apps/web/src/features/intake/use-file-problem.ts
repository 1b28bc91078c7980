import { isErrorCode } from '@tillback/rules/errors/error-codes';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { type ProblemText, useProblemText } from '../../lib/i18n/use-problem-text.ts';
import { type FileParameters, type Problem, unreachable } from '../../lib/problem.ts';
import type { Import } from './intake-types.ts';

/** Why a file was refused, in the reader's language, with what of it is wrong. */
export function useFileProblem(): (problem: Problem) => ProblemText {
  const problemText = useProblemText();
  const sentence = useSentence();
  return (problem) => {
    const text = problemText(problem);
    return { ...text, detail: sentence(problem.file) ?? text.detail };
  };
}

/** The same of an import that failed. */
export function useFailureText(): (failure: NonNullable<Import['failure']>) => ProblemText {
  const fileProblem = useFileProblem();
  return ({ code, detail, parameters }) =>
    fileProblem({ ...unreachable, code: isErrorCode(code) ? code : 'internal', detail, file: parameters ?? {} });
}

function useSentence(): (file: FileParameters) => string | null {
  const { t } = useTranslation('errors');
  const format = useFormat();
  const listed = (columns: readonly string[]) => columns.join(', ');
  return ({ missing = [], repeated = [], found = [], quoteInRow, invoice, mostRows }) => {
    if (missing.length > 0) return t('file.missing', { columns: listed(missing), found: listed(found) });
    if (repeated.length > 0) return t('file.repeated', { columns: listed(repeated) });
    if (quoteInRow !== undefined) {
      return quoteInRow === 0 ? t('file.quoteInHeader') : t('file.quote', { row: format.count(quoteInRow) });
    }
    if (mostRows === undefined) return null;
    const most = format.count(mostRows);
    return invoice ? t('file.endless', { most, invoice }) : t('file.endlessWithout', { most });
  };
}
