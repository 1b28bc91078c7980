import { type ReactNode, Suspense, useRef } from 'react';
import { useLocation } from 'react-router';
import { Bone, RowBones, Skeleton } from '../../components/skeleton.tsx';
import { CrashBoundary } from '../crash-boundary.tsx';
import { FocusOnNavigation, type ShownPage } from './focus-on-navigation.tsx';
import './content.css';

/** The main part of a page, within whatever frame. */
export function Content({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const shownRef = useRef<ShownPage>(null);
  return (
    <main id="content" className="content" tabIndex={-1}>
      <CrashBoundary key={pathname.split('/')[1]}>
        <Suspense fallback={<PageSkeleton />}>
          <FocusOnNavigation shownRef={shownRef} />
          {children}
        </Suspense>
      </CrashBoundary>
    </main>
  );
}

function PageSkeleton() {
  return (
    <Skeleton>
      <div className="content-bones">
        <Bone width="short" height="title" />
      </div>
      <div className="panel">
        <RowBones rows={8} />
      </div>
    </Skeleton>
  );
}
