import { type Scope, scopes } from '@tillback/rules/access/scopes';
import type { CreateClientInput } from '@tillback/rules/validation/clients';
import Form from 'react-bootstrap/Form';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldError } from './field-error.tsx';
import { useScopeText } from './use-scope-text.ts';

/** Of no use to what acts in its own name alone. */
const ofWhoSignedIn: readonly Scope[] = ['wallet:read', 'account:read', 'account:write'];

/** What it may do. */
export function ScopesField({ form }: { form: UseFormReturn<CreateClientInput> }) {
  const { t } = useTranslation('clients');
  const scopeText = useScopeText();
  const type = useWatch({ control: form.control, name: 'type' });
  const offered = type === 'erp' ? scopes.filter((scope) => !ofWhoSignedIn.includes(scope)) : scopes;
  const { scopes: error } = form.formState.errors;
  return (
    <fieldset className="text-field client-choices" aria-describedby={error ? 'scopes-error' : undefined}>
      <legend className="form-label">{t('make.scopes')}</legend>
      <div className="client-scopes">
        {offered.map((scope) => (
          <Form.Check
            key={scope}
            id={`scope-${scope}`}
            type="checkbox"
            value={scope}
            label={scopeText(scope)}
            {...form.register('scopes')}
          />
        ))}
      </div>
      <FieldError id="scopes-error">{error ? t('make.scopesMissing') : null}</FieldError>
    </fieldset>
  );
}
