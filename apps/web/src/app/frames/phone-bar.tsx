import type { ReactNode } from 'react';
import { BrandMark } from '../../components/brand-mark.tsx';
import { useStore } from '../../lib/session.tsx';
import { UserMenu } from './user-menu.tsx';
import './phone-bar.css';

/** Slim, above the page on a phone; the ways through the app are under the thumb. */
export function PhoneBar({ tool }: { tool: ReactNode }) {
  const store = useStore();
  return (
    <header className="phone-bar">
      <BrandMark size={24} />
      <span className="phone-bar-name">{store.name}</span>
      {tool}
      <UserMenu drop="down" isCompact />
    </header>
  );
}
