import { zodResolver } from '@hookform/resolvers/zod';
import { updateProfileInput } from '@tillback/rules/validation/auth';

export const profileResolver = zodResolver(updateProfileInput);
