import { useId, useState } from 'react';
import Button from 'react-bootstrap/Button';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../lib/i18n/use-problem-text.ts';
import { problemOf } from '../../../lib/problem.ts';
import type { Inputs } from '../../../lib/trpc.ts';
import type { SavedMapping } from './file-look.ts';
import { useSaveMapping } from './use-mapping-changes.ts';

type SaveMappingProps = {
  usualName: string;
  /** whether a file can be read by it */
  isWhole: boolean;
  mapping: Omit<Inputs['intake']['saveMapping'], 'name'>;
  onSaved: (saved: SavedMapping) => void;
};

const longestName = 64;

/** Keeps the mapping under a name, so that the next file of the same columns is read by it. */
export function SaveMapping({ usualName, isWhole, mapping, onSaved }: SaveMappingProps) {
  const { t } = useTranslation('mapping');
  const problemText = useProblemText();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? usualName;
  const save = useSaveMapping();
  const submit = () => save.mutate({ ...mapping, name }, { onSuccess: onSaved });

  return (
    <div className="save-mapping">
      <Form.Label htmlFor={id}>{t('save.label')}</Form.Label>
      <div className="save-mapping-line">
        <Form.Control
          id={id}
          value={name}
          maxLength={longestName}
          placeholder={t('save.placeholder')}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.target.value)}
          // Enter in here saves; it does not send the file.
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (name.trim() !== '' && isWhole) submit();
          }}
        />
        <Button variant="secondary" disabled={name.trim() === '' || !isWhole || save.isPending} onClick={submit}>
          {t('save.button')}
        </Button>
      </div>
      <p className="small-text soft" id={`${id}-hint`} role="status">
        {save.error
          ? problemText(problemOf(save.error)).title
          : save.isSuccess
            ? t('save.done', { name: save.data.name })
            : t('save.hint')}
      </p>
    </div>
  );
}
