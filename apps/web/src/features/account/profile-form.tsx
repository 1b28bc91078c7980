import type { UpdateProfileInput } from '@tillback/rules/validation/auth';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../components/facts.tsx';
import { FormPanel } from '../../components/form-panel.tsx';
import { Instant } from '../../components/instant.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showFieldProblems, unlessOfField } from '../../lib/field-problems.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { useUpdateProfile } from './use-update-profile.ts';

// The validation weighs more than the form: it comes when the form is first touched.
const loadResolver = () => import('./profile-resolver.ts');

type ProfileFormProps = { profile: Outputs['auth']['me'] };

/** Who one is here: the name can be changed, the rest is shown. */
export function ProfileForm({ profile }: ProfileFormProps) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const mistakeText = useMistakeText('auth');
  const update = useUpdateProfile();
  const form = useForm<UpdateProfileInput>({
    resolver: async (...values) => (await loadResolver()).profileResolver(...values),
    defaultValues: { name: profile.name },
  });
  const { errors, isDirty } = form.formState;

  const submit = form.handleSubmit((input) =>
    update.mutate(input, {
      onSuccess: ({ name }) => form.reset({ name }),
      onError: (error) => showFieldProblems(problemOf(error), ['name'], form.setError),
    }),
  );

  return (
    <FormPanel
      error={unlessOfField(update.error, ['name'])}
      onSubmit={submit}
      actions={
        <>
          <SubmitButton isWorking={update.isPending} isDisabled={!isDirty}>
            {t('saveName')}
          </SubmitButton>
          <span role="status" className="soft">
            {update.isSuccess && !isDirty ? t('saved') : null}
          </span>
        </>
      }
    >
      <h2 className="account-title">{t('profile')}</h2>
      <TextField
        label={t('name')}
        type="text"
        autoComplete="name"
        error={errors.name}
        errorText={mistakeText('name', errors.name)}
        registration={form.register('name')}
        onFocus={() => void loadResolver()}
      />
      <Facts className="account-facts">
        <Fact name={t('email')}>{profile.email}</Fact>
        {profile.role === 'shopper' ? null : <Fact name={t('role')}>{common(`role.${profile.role}`)}</Fact>}
        <Fact name={t('memberSince')}>
          <Instant at={profile.createdAt} />
        </Fact>
      </Facts>
    </FormPanel>
  );
}
