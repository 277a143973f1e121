import { suffices, type Role } from '../../shared/contract/rights.ts'
import type { MemberView } from '../../shared/contract/views.ts'
import { useOpenRegister } from './register-context.ts'

/** Who opened the register, and what she may do. */
export function useMember(): MemberView {
  const { status: { member } } = useOpenRegister()
  return member ?? { id: '', name: '', role: 'reader' }
}

/** True when whoever opened the register may do what this role may. */
export function useMay(needed: Role): boolean {
  return suffices(useMember().role, needed)
}
