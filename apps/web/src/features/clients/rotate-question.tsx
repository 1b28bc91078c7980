import { useEffect, useRef, useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { useProblemText } from '../../lib/i18n/use-problem-text.ts';
import { problemOf } from '../../lib/problem.ts';
import type { Client, NewClient } from './client-types.ts';
import { useRotateSecret } from './use-rotate-secret.ts';

const overlapHours = { none: 0, day: 24, week: 168 } as const;
const overlaps = Object.keys(overlapHours) as (keyof typeof overlapHours)[];

type RotateQuestionProps = { client: Client; onKeep: () => void; onRotated: (client: NewClient) => void };

/** How long the secret until now lives on when the application gets another. */
export function RotateQuestion({ client, onKeep, onRotated }: RotateQuestionProps) {
  const { t } = useTranslation('clients');
  const problemText = useProblemText();
  const rotate = useRotateSecret();
  const [overlap, setOverlap] = useState<keyof typeof overlapHours>('day');
  const answer = useRef<HTMLButtonElement>(null);
  // The button that had the focus has given way to this question.
  useEffect(() => answer.current?.focus(), []);
  return (
    <fieldset className="client-row-actions" aria-label={t('rotate.of', { name: client.name })}>
      <span className="soft" role="status">
        {rotate.error ? problemText(problemOf(rotate.error)).title : t('rotate.livesOn')}
      </span>
      <ChoiceGroup
        label={t('rotate.livesOn')}
        choices={overlaps.map((value) => ({ value, label: t(`rotate.overlap.${value}`) }))}
        value={overlap}
        onChange={setOverlap}
      />
      <Button
        ref={answer}
        variant="primary"
        size="sm"
        disabled={rotate.isPending}
        onClick={() =>
          rotate.mutate(
            { id: client.clientId, overlapHours: overlapHours[overlap] },
            {
              onSuccess: (rotated) => {
                onKeep();
                onRotated(rotated);
              },
            },
          )
        }
      >
        {t('rotate.confirm')}
      </Button>
      <Button variant="secondary" size="sm" onClick={onKeep}>
        {t('rotate.keep')}
      </Button>
    </fieldset>
  );
}
