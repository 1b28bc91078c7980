import { type CreateClientInput, grantTypes } from '@tillback/rules/validation/clients';
import Form from 'react-bootstrap/Form';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FieldError } from './field-error.tsx';

/** How it gets tokens, where its type leaves a choice. */
export function GrantsField({ form }: { form: UseFormReturn<CreateClientInput> }) {
  const { t } = useTranslation('clients');
  const type = useWatch({ control: form.control, name: 'type' });
  const { grants: error } = form.formState.errors;
  if (type !== 'confidential') return null;
  return (
    <fieldset className="text-field client-choices" aria-describedby={error ? 'grants-error' : undefined}>
      <legend className="form-label">{t('make.grants')}</legend>
      {grantTypes.map((grant) => (
        <Form.Check
          key={grant}
          id={`grant-${grant}`}
          type="checkbox"
          value={grant}
          label={
            <>
              {t(`grant.${grant}`)}
              {grant === 'password' ? <span className="soft small-text">{t('make.passwordHint')}</span> : null}
            </>
          }
          {...form.register('grants')}
        />
      ))}
      <FieldError id="grants-error">{error ? t('make.grantsMistake') : null}</FieldError>
    </fieldset>
  );
}
