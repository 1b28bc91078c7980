import { zodResolver } from '@hookform/resolvers/zod';
import { signInInput } from '@tillback/rules/validation/auth';

export const signInResolver = zodResolver(signInInput);
