import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { ErrorState } from '../components/error-state.tsx';
import { useSessionQuery } from '../features/auth/use-session.ts';
import { SessionContext } from '../lib/session.tsx';
import { keepChoice } from '../lib/stored-choice.ts';
import { useReadyToDraw } from '../lib/use-ready-to-draw.ts';
import './session-gate.css';

/** Every page waits here until it is known who is signed in, and to which store; what index.html shows stays so long. */
export function SessionGate() {
  const session = useSessionQuery();
  const isReady = useReadyToDraw(session.data !== undefined);
  const role = session.data && (session.data.user?.role ?? 'visitor');
  useEffect(() => {
    // The next visit begins with the bones of this frame: public/first-paint.js.
    if (role) keepChoice('frame', frameOf(role));
  }, [role]);
  if (session.isError) {
    return (
      <main className="session-gate">
        <ErrorState error={session.error} onRetry={() => session.refetch()} />
      </main>
    );
  }
  if (!session.data || !isReady) return null;
  return (
    <SessionContext value={session.data}>
      <Outlet />
    </SessionContext>
  );
}

function frameOf(role: string): string {
  return role === 'visitor' || role === 'shopper' ? role : 'staff';
}
