import { zodResolver } from '@hookform/resolvers/zod';
import {
  changeEmailInput,
  changePasswordInput,
  choosePasswordInput,
  codeInput,
  passwordInput,
  requestPasswordResetInput,
} from '@tillback/rules/validation/auth';

export const resetResolver = zodResolver(requestPasswordResetInput);
export const choosePasswordResolver = zodResolver(choosePasswordInput.pick({ password: true }));
export const codeResolver = zodResolver(codeInput);
export const passwordResolver = zodResolver(passwordInput);
export const changePasswordResolver = zodResolver(changePasswordInput);
export const changeEmailResolver = zodResolver(changeEmailInput);
