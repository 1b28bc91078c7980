import { zodResolver } from '@hookform/resolvers/zod';
import { signUpInput } from '@tillback/rules/validation/auth';

export const signUpResolver = zodResolver(signUpInput);
