import type { ReactNode } from 'react';
import { useStore } from '../lib/session.tsx';
import { useDocumentTitle } from '../lib/use-document-title.ts';
import { BrandMark } from './brand-mark.tsx';
import { LanguagePicker } from './language-picker.tsx';
import './auth-card.css';

type AuthCardProps = { title: string; lead?: string; footer: ReactNode; children: ReactNode };

/** The frame of the pages before the sign-in. */
export function AuthCard({ title, lead, footer, children }: AuthCardProps) {
  const store = useStore();
  useDocumentTitle(title);
  return (
    <div className="auth-page">
      <header className="auth-brand">
        <BrandMark />
        <span>{store.name}</span>
      </header>
      <main className="auth-card panel">
        <h1 tabIndex={-1}>{title}</h1>
        {lead ? <p className="soft">{lead}</p> : null}
        <div className="auth-card-body">{children}</div>
      </main>
      <footer className="auth-footer">
        <p className="soft">{footer}</p>
        <LanguagePicker />
      </footer>
    </div>
  );
}
