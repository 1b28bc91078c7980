import { type ImportKind, importKinds } from '@tillback/rules/intake/record-mapping';
import { useSearchParams } from 'react-router';
import { changedParameters } from '../../lib/changed-parameters.ts';

const usualKind: ImportKind = 'sales';

/** What the file holds that is imported, in the address: other pages lead here with their own. */
export function useImportKind(): [ImportKind, (kind: ImportKind) => void] {
  const [parameters, setParameters] = useSearchParams();
  const kind = importKinds.find((each) => each === parameters.get('kind')) ?? usualKind;
  const choose = (next: ImportKind) =>
    setParameters(changedParameters({ kind: next === usualKind ? null : next }), {
      replace: true,
      preventScrollReset: true,
    });
  return [kind, choose];
}
