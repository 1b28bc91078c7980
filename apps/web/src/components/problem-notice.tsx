import { useProblemText } from '../lib/i18n/use-problem-text.ts';
import type { Problem } from '../lib/problem.ts';
import { Notice } from './notice.tsx';

/** What went wrong, in the reader's words; nothing where nothing did. */
export function ProblemNotice({ problem }: { problem: Problem | null }) {
  const problemText = useProblemText();
  if (!problem) return null;
  const { title, detail } = problemText(problem);
  return (
    <Notice tone="negative" title={title}>
      {detail}
    </Notice>
  );
}
