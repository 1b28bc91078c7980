import type { Scope } from '@tillback/rules/access/scopes';
import { type ClientType, type CreateClientInput, clientTypes, usualGrants } from '@tillback/rules/validation/clients';
import Form from 'react-bootstrap/Form';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

const usualScopes: Readonly<Record<ClientType, readonly Scope[]>> = {
  erp: ['sales:write'],
  confidential: [],
  public: ['catalog:read', 'orders:write', 'wallet:read', 'account:write'],
};

/** What kind of application it is; the rest of the form follows from it. */
export function ClientTypeField({ form }: { form: UseFormReturn<CreateClientInput> }) {
  const { t } = useTranslation('clients');
  const choose = (type: ClientType) => {
    form.setValue('grants', [...usualGrants[type]]);
    form.setValue('scopes', [...usualScopes[type]]);
    form.clearErrors();
  };
  return (
    <fieldset className="text-field client-choices">
      <legend className="form-label">{t('make.type')}</legend>
      {clientTypes.map((type) => (
        <Form.Check
          key={type}
          id={`client-type-${type}`}
          type="radio"
          value={type}
          label={
            <>
              {t(`type.${type}`)}
              <span className="soft small-text">{t(`make.typeHint.${type}`)}</span>
            </>
          }
          {...form.register('type', { onChange: () => choose(form.getValues('type')) })}
        />
      ))}
    </fieldset>
  );
}
