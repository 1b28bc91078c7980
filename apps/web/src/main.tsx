import './lib/zod-without-eval.ts';
import './theme/theme.scss';
import './app/first-paint.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { fetchPageAt } from './app/pages.tsx';
import { startI18n } from './lib/i18n/i18n.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');

fetchPageAt(window.location.pathname);
await startI18n();
// As a transition it is drawn in pieces, between which the browser does its own work.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
