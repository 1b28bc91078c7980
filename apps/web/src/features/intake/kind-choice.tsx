import { type ImportKind, importKinds } from '@tillback/rules/intake/record-mapping';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../components/choice-group.tsx';

type KindChoiceProps = { kind: ImportKind; onChoose: (kind: ImportKind) => void };

/** What a file holds, and what that means. */
export function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const { t } = useTranslation('intake');
  return (
    <div className="kind-choice">
      <ChoiceGroup
        label={t('kind.label')}
        choices={importKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onChange={onChoose}
      />
      <p className="soft">{t(`kind.about.${kind}`)}</p>
    </div>
  );
}
