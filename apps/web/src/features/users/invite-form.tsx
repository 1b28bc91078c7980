import { languages } from '@tillback/rules/language/languages';
import type { InviteUserInput, inviteUserInput } from '@tillback/rules/validation/users';
import Form from 'react-bootstrap/Form';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type * as z from 'zod';
import { FormPanel } from '../../components/form-panel.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showFieldProblems, unlessOfField } from '../../lib/field-problems.ts';
import { languageNames } from '../../lib/i18n/languages.ts';
import { useMistakeText } from '../../lib/i18n/use-mistake-text.ts';
import { problemOf } from '../../lib/problem.ts';
import { trpc } from '../../lib/trpc.ts';

const loadResolver = () => import('./user-resolver.ts');
const fields = ['name', 'email', 'role', 'language'] as const;
const staffRoles = ['operator', 'auditor', 'admin'] as const;

/** Someone of the staff, who then chooses a password by the link that is mailed to them. */
export function InviteForm() {
  const { t, i18n } = useTranslation('users');
  const { t: common } = useTranslation();
  const mistakeText = useMistakeText('auth');
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const invite = trpc.users.invite.useMutation({ onSuccess: () => utils.users.invalidate() });
  const form = useForm<z.input<typeof inviteUserInput>, unknown, InviteUserInput>({
    resolver: async (...values) => (await loadResolver()).inviteResolver(...values),
    defaultValues: {
      name: '',
      email: '',
      role: 'operator',
      secondFactorRequired: false,
      language: i18n.language === 'pt-BR' ? 'pt-BR' : 'en',
    },
  });
  const { errors } = form.formState;
  return (
    <FormPanel
      error={unlessOfField(invite.error, fields)}
      onSubmit={form.handleSubmit((input) =>
        invite.mutate(input, {
          onSuccess: ({ id }) => void navigate(`/users/${id}`, { replace: true }),
          onError: (error) => showFieldProblems(problemOf(error), fields, form.setError),
        }),
      )}
      actions={
        <>
          <SubmitButton isWorking={invite.isPending}>{t('sendInvitation')}</SubmitButton>
          <Link className="btn btn-secondary" to="/users">
            {t('cancel')}
          </Link>
        </>
      }
    >
      <TextField
        label={t('column.name')}
        type="text"
        error={errors.name}
        errorText={mistakeText('name', errors.name)}
        registration={form.register('name')}
        onFocus={() => void loadResolver()}
      />
      <TextField
        label={t('column.email')}
        type="email"
        error={errors.email}
        errorText={mistakeText('email', errors.email)}
        registration={form.register('email')}
      />
      <Form.Group className="text-field" controlId="invite-role">
        <Form.Label>{t('column.role')}</Form.Label>
        <Form.Select {...form.register('role')}>
          {staffRoles.map((role) => (
            <option key={role} value={role}>
              {common(`role.${role}`)}
            </option>
          ))}
        </Form.Select>
      </Form.Group>
      <Form.Group className="text-field" controlId="invite-language">
        <Form.Label>{t('language')}</Form.Label>
        <Form.Select {...form.register('language')}>
          {languages.map((language) => (
            <option key={language} value={language}>
              {languageNames[language]}
            </option>
          ))}
        </Form.Select>
      </Form.Group>
      <Form.Check
        type="switch"
        id="invite-second-factor"
        className="text-field"
        label={t('demandFactor')}
        {...form.register('secondFactorRequired')}
      />
    </FormPanel>
  );
}
