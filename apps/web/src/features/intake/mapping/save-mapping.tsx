import { useId, useState } from 'react';
import Button from 'react-bootstrap/Button';
import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../lib/i18n/use-problem-text.ts';
import { problemOf } from '../../../lib/problem.ts';
import type { FileLook, SavedMapping } from './file-look.ts';
import { gapsOf, type MappingDraft } from './mapping-draft.ts';
import { useSaveMapping } from './use-mapping-changes.ts';

type SaveMappingProps = { look: FileLook; draft: MappingDraft; onSaved: (saved: SavedMapping) => void };

const longestName = 64;

/** Keeps the mapping under a name, so that the next file of the same columns is read by it. */
export function SaveMapping({ look, draft, onSaved }: SaveMappingProps) {
  const { t } = useTranslation('mapping');
  const problemText = useProblemText();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? draft.saved?.name ?? '';
  const save = useSaveMapping();
  const isWhole = gapsOf(draft, look).length === 0 && draft.source.trim() !== '';

  function submit() {
    const header = look.columns.map((column) => column.name);
    save.mutate({ name, source: draft.source, header, mapping: draft.mapping }, { onSuccess: onSaved });
  }

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
