import { Component, type ReactNode } from 'react';
import { Crash } from './crash.tsx';

type CrashBoundaryProps = { children: ReactNode };

/** Shows what can be done where a page fell over, or its code could not be fetched. React has no hook for this. */
export class CrashBoundary extends Component<CrashBoundaryProps, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    return this.state.hasCrashed ? <Crash /> : this.props.children;
  }
}
