import { useTranslation } from 'react-i18next';
import type { Problem } from '../problem.ts';

export type ProblemText = { readonly title: string; readonly detail: string };

/** A problem in the reader's language; what only the server can know of it, as the server said it. */
export function useProblemText(): (problem: Problem) => ProblemText {
  const { t } = useTranslation('errors');
  return ({ code, detail }) => {
    const known = t(`problem.${code}.detail`);
    return { title: t(`problem.${code}.title`), detail: known || detail || t('problem.internal.detail') };
  };
}
