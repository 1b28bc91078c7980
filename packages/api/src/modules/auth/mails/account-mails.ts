import type { Language } from '@tillback/rules/language/languages';
import type { NewMail } from '../../mail/public.ts';

/** Mails about someone's own sign-in. `store` is what the shop is called. */

interface Recipient {
  readonly to: string;
  readonly name: string;
  readonly language: Language;
  readonly store: string;
}

interface Texts {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly label?: string;
  /** Below the link. */
  readonly after?: string;
}

export function passwordResetMail(recipient: Recipient, token: string): NewMail {
  const { store } = recipient;
  const texts = {
    en: {
      subject: `Choose another password at ${store}`,
      paragraphs: ['Somebody, you we hope, asked to choose another password for your account.'],
      label: 'Choose another password',
      after: 'The link is good for an hour, and once. If it was not you, there is nothing to do: your password stays.',
    },
    'pt-BR': {
      subject: `Escolha outra senha em ${store}`,
      paragraphs: ['Alguém, esperamos que você, pediu para escolher outra senha para a sua conta.'],
      label: 'Escolher outra senha',
      after: 'O link vale por uma hora, e uma vez. Se não foi você, não é preciso fazer nada: a sua senha continua.',
    },
  } as const;
  return mailOf('password-reset', recipient, texts[recipient.language], `/reset-password#${token}`);
}

export function invitationMail(recipient: Recipient, token: string): NewMail {
  const { store } = recipient;
  const texts = {
    en: {
      subject: `Your account at ${store}`,
      paragraphs: [`An administrator of ${store} made an account for you. Choose a password, and you can sign in.`],
      label: 'Choose a password',
      after: 'The link is good for seven days, and once.',
    },
    'pt-BR': {
      subject: `A sua conta em ${store}`,
      paragraphs: [`Um administrador de ${store} criou uma conta para você. Escolha uma senha, e você poderá entrar.`],
      label: 'Escolher uma senha',
      after: 'O link vale por sete dias, e uma vez.',
    },
  } as const;
  return mailOf('invitation', recipient, texts[recipient.language], `/accept-invitation#${token}`);
}

export function emailChangeMail(recipient: Recipient, token: string): NewMail {
  const { store } = recipient;
  const texts = {
    en: {
      subject: `Confirm your address at ${store}`,
      paragraphs: ['Somebody, you we hope, wants to sign in with this e-mail address from now on.'],
      label: 'Confirm the address',
      after: 'The link is good for a day, and once. If it was not you, there is nothing to do.',
    },
    'pt-BR': {
      subject: `Confirme o seu endereço em ${store}`,
      paragraphs: ['Alguém, esperamos que você, quer entrar com este endereço de e-mail de agora em diante.'],
      label: 'Confirmar o endereço',
      after: 'O link vale por um dia, e uma vez. Se não foi você, não é preciso fazer nada.',
    },
  } as const;
  return mailOf('email-change', recipient, texts[recipient.language], `/confirm-email#${token}`);
}

export function emailChangedMail(recipient: Recipient, newEmail: string): NewMail {
  const { store } = recipient;
  const texts = {
    en: {
      subject: `Your address at ${store} was changed`,
      paragraphs: [
        `Your account has another e-mail address now: ${newEmail}.`,
        'If it was not you, tell the shop at once.',
      ],
    },
    'pt-BR': {
      subject: `O seu endereço em ${store} foi alterado`,
      paragraphs: [
        `A sua conta tem outro endereço de e-mail agora: ${newEmail}.`,
        'Se não foi você, avise a loja imediatamente.',
      ],
    },
  } as const;
  return mailOf('email-changed', recipient, texts[recipient.language]);
}

export function passwordChangedMail(recipient: Recipient): NewMail {
  const { store } = recipient;
  const texts = {
    en: {
      subject: `Your password at ${store} was changed`,
      paragraphs: ['Your account has another password now.'],
      label: 'It was not me',
    },
    'pt-BR': {
      subject: `A sua senha em ${store} foi alterada`,
      paragraphs: ['A sua conta tem outra senha agora.'],
      label: 'Não fui eu',
    },
  } as const;
  return mailOf('password-changed', recipient, texts[recipient.language], '/forgot-password');
}

const greetings: Readonly<Record<Language, (name: string) => string>> = {
  en: (name) => `Hello ${name},`,
  'pt-BR': (name) => `Olá, ${name},`,
};

function mailOf(kind: string, { to, name, language }: Recipient, texts: Texts, path?: `/${string}`): NewMail {
  const text = (content: string) => ({ kind: 'text', text: content }) as const;
  return {
    kind,
    to,
    language,
    subject: texts.subject,
    parts: [
      text(greetings[language](name)),
      ...texts.paragraphs.map(text),
      ...(path && texts.label ? [{ kind: 'link', label: texts.label, path } as const] : []),
      ...(texts.after ? [text(texts.after)] : []),
    ],
  };
}
