import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'react-router';
import { Bone, RowBones, Skeleton } from '../../components/skeleton.tsx';
import { CrashBoundary } from '../crash-boundary.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';
import './content.css';

/** The main part of a page, within whatever frame. */
export function Content({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  useFocusOnNavigation();
  return (
    <main id="content" className="content" tabIndex={-1}>
      <CrashBoundary key={pathname.split('/')[1]}>
        <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
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
