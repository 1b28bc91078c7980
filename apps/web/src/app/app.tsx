import { BrowserRouter } from 'react-router';
import { CrashBoundary } from './crash-boundary.tsx';
import { Pages } from './pages.tsx';
import { Providers } from './providers.tsx';

export function App() {
  return (
    <CrashBoundary>
      <Providers>
        <BrowserRouter>
          <Pages />
        </BrowserRouter>
      </Providers>
    </CrashBoundary>
  );
}
