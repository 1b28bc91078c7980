import { Outlet } from 'react-router';
import { BrandMark } from '../components/brand-mark.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { useSessionQuery } from '../features/auth/use-session.ts';
import { SessionContext } from '../lib/session.tsx';
import './session-gate.css';

/** Every page waits here until it is known who is signed in, and to which store. */
export function SessionGate() {
  const session = useSessionQuery();
  if (session.isError) {
    return (
      <main className="session-gate">
        <ErrorState error={session.error} onRetry={() => session.refetch()} />
      </main>
    );
  }
  if (session.isPending) {
    return (
      <div className="session-gate session-gate-waiting">
        <BrandMark size={40} />
      </div>
    );
  }
  return (
    <SessionContext value={session.data}>
      <Outlet />
    </SessionContext>
  );
}
